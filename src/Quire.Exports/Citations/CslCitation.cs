using System.Globalization;
using System.Text;
using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Citations;

/// <summary>As processors of the Citation Style Language take it: JSON.</summary>
internal static class CslCitation
{
    public static string Of(CitedWork work)
    {
        using var bytes = new MemoryStream();
        using (var json = JsonOutput.Create(bytes))
        {
            json.WriteStartObject();
            json.Text("id", work.PersistentId.ToString());
            json.Text("type", "dataset");
            json.Text("title", work.Title);
            json.Text("container-title", work.IsOfFile ? work.Citation.Title : null);
            json.WriteStartArray("author");
            foreach (var author in work.Citation.Authors)
            {
                Write(json, AgentName.Parse(author));
            }

            json.WriteEndArray();
            if (int.TryParse(work.Citation.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                json.WriteStartObject("issued");
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                json.WriteNumberValue(year);
                json.WriteEndArray();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.Text("publisher", work.Publisher);
            json.Text("version", work.Version);
            json.Text("keyword", work.Keywords.Any() ? string.Join(", ", work.Keywords) : null);
            json.Text(
                "DOI",
                work.PersistentId.Protocol == "doi" ? $"{work.PersistentId.Authority}/{work.PersistentId.Identifier}" : null
            );
            json.Text("URL", work.Url);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, AgentName name)
    {
        json.WriteStartObject();
        json.Text("family", name.IsPerson ? name.Family : null);
        json.Text("given", name.IsPerson ? name.Given : null);
        json.Text("literal", name.IsPerson ? null : name.Full);
        json.WriteEndObject();
    }
}
