using System.Text;

namespace Quire.Exports.Citations;

/// <summary>As BibTeX reads it.</summary>
internal static class BibTexCitation
{
    public static string Of(CitedWork work)
    {
        var text = new StringBuilder();
        var key = $"{work.PersistentId.Identifier}_{work.Citation.Year}";
        text.Append(work.IsOfFile ? "@incollection{" : "@data{").Append(key).Append(",\r\n");
        Member("author", string.Join(" and ", work.Citation.Authors));
        Member("publisher", work.Publisher);
        if (work.IsOfFile)
        {
            Member("title", work.Title);
            Member("booktitle", work.Citation.Title);
        }
        else
        {
            text.Append("title = {{").Append(Escaped(work.Citation.Title)).Append("}},\r\n");
        }

        Member("year", work.Citation.Year);
        Member("version", work.Version);
        if (work.PersistentId.Protocol == "doi")
        {
            Member("doi", $"{work.PersistentId.Authority}/{work.PersistentId.Identifier}");
        }

        return text.Append("url = {").Append(work.Url).Append("}\r\n}\r\n").ToString();

        void Member(string name, string value) => text.Append(name).Append(" = {").Append(Escaped(value)).Append("},\r\n");
    }

    /// <summary>A text as it stands between braces: a brace alone would end what it stands in.</summary>
    public static string Escaped(string text) =>
        OneLine
            .Of(text)
            .Replace("\\", "\\textbackslash ", StringComparison.Ordinal)
            .Replace("{", "\\{", StringComparison.Ordinal)
            .Replace("}", "\\}", StringComparison.Ordinal);
}
