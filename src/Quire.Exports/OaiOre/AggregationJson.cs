using System.Text.Json;
using Quire.Domain.Datasets;
using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>What the map says of the version beyond its metadata: state, terms, and where it belongs.</summary>
internal static class AggregationJson
{
    public static void Write(Utf8JsonWriter json, ExportedVersion version)
    {
        json.Text("@id", version.PersistentUrl);
        json.WriteStartArray("@type");
        json.Item("ore:Aggregation");
        json.Item("schema:Dataset");
        json.WriteEndArray();
        json.Text("schema:version", version.FriendlyNumber());
        json.Text("schema:name", version.Metadata.Text("title"));
        json.Text("schema:dateModified", version.LastUpdateTime.IsoTime());
        json.Text("schema:datePublished", version.PublicationDate?.Iso());
        json.Text("dvcore:versionNote", version.VersionNote);
        WriteState(json, version);
        WriteTerms(json, version);
        json.Text("schema:includedInDataCatalog", version.Installation.Name);
        WriteOwners(json, version);
        json.Text("schema:inLanguage", version.MetadataLanguage);
    }

    private static void WriteState(Utf8JsonWriter json, ExportedVersion version)
    {
        if (!version.IsDeaccessioned())
        {
            json.Text("schema:creativeWorkStatus", version.State.StateName());
            return;
        }

        json.WriteStartObject("schema:creativeWorkStatus");
        json.Text("schema:name", version.State.StateName());
        json.Text("dvcore:reason", version.DeaccessionNote);
        json.Text("dvcore:forwardUrl", version.DeaccessionLink);
        json.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter json, ExportedVersion version)
    {
        if (version.License is { } license)
        {
            json.Text("schema:license", license.Uri);
        }
        else
        {
            Write(json, Term.OfUse, version.Terms);
        }

        var terms = version.Terms;
        json.WriteStartObject("dvcore:fileTermsOfAccess");
        json.Text("dvcore:termsOfAccess", terms.TermsOfAccess);
        json.WriteBoolean("dvcore:fileRequestAccess", terms.FileAccessRequest);
        Write(json, Term.OfAccess.Skip(1), terms);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Term> some, TermsOfUse terms)
    {
        foreach (var term in some)
        {
            json.Text($"dvcore:{term.Name}", term.Get(terms));
        }
    }

    /// <summary>The owner, and inside it its owner, up to the root.</summary>
    private static void WriteOwners(Utf8JsonWriter json, ExportedVersion version)
    {
        foreach (var collection in version.Collections)
        {
            json.WriteStartObject("schema:isPartOf");
            json.Text("schema:name", collection.Name);
            json.Text("@id", $"{version.Installation.SiteUrl}/dataverse/{collection.Alias}");
            json.Text("schema:description", collection.Description);
        }

        for (var i = 0; i < version.Collections.Length; i++)
        {
            json.WriteEndObject();
        }
    }
}
