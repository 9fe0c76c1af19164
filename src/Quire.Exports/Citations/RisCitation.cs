using System.Text;

namespace Quire.Exports.Citations;

/// <summary>As the tags of RIS say it.</summary>
internal static class RisCitation
{
    public static string Of(CitedWork work)
    {
        var text = new StringBuilder();
        text.Append("Provider: ").Append(OneLine.Of(work.Publisher)).Append("\r\n");
        text.Append("Content: text/plain; charset=\"utf-8\"\r\n");
        Tag("TY", "DATA");
        Tag("T1", work.Title);
        if (work.IsOfFile)
        {
            Tag("T2", work.Citation.Title);
        }

        Tags("T3", work.Series);
        Tags("AU", work.Citation.Authors);
        Tags("A2", work.Producers);
        Tags("A4", work.Funders);
        Tags("C3", work.Kinds);
        Tags("DA", work.CollectionDates);
        Tag("DO", work.PersistentId.ToString());
        Tag("ET", work.Version);
        Tags("KW", work.Keywords);
        Tags("LA", work.Languages);
        Tag("PY", work.Citation.Year);
        Tags("RI", work.Places);
        Tag("SE", work.Day);
        Tag("UR", work.Url);
        Tag("PB", work.Publisher);
        if (work.Citation.FileName is { } file && !work.IsOfFile)
        {
            Tag("C1", file);
        }

        return text.Append("ER  - \r\n").ToString();

        void Tag(string name, string value) => text.Append(name).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");

        void Tags(string name, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Tag(name, value);
            }
        }
    }
}
