using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.SchemaOrg;

/// <summary>The authors, as people or organisations.</summary>
internal static class Authors
{
    public static void Write(Utf8JsonWriter json, string member, ExportedVersion version)
    {
        var begun = false;
        foreach (var author in version.Metadata.Compounds("author"))
        {
            if (PlainText.Of(author.Text("authorName")) is not { Length: > 0 } text)
            {
                continue;
            }

            if (!begun)
            {
                begun = true;
                json.WriteStartArray(member);
            }

            var scheme = author.Text("authorIdentifierScheme");
            var identifier = AgentIdentifier.TryCreate(scheme, author.Text("authorIdentifier"));
            Write(json, AgentName.Parse(text, scheme), PlainText.Of(author.Text("authorAffiliation")), identifier?.Url);
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, AgentName name, string affiliation, string? url)
    {
        json.WriteStartObject();
        json.Text("@type", name.IsPerson ? "Person" : "Organization");
        json.Text("givenName", name.Given);
        json.Text("familyName", name.Family);
        if (affiliation.Length > 0)
        {
            json.WriteStartObject(name.IsPerson ? "affiliation" : "parentOrganization");
            json.Text("@type", "Organization");
            json.Text("name", affiliation);
            json.WriteEndObject();
        }

        json.Text("sameAs", url);
        json.Text("@id", url);
        json.Text("identifier", url);
        json.Text("name", name.Full);
        json.WriteEndObject();
    }
}
