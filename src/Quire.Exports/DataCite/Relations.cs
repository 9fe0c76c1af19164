using System.Collections.Frozen;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Other identifiers of the dataset, and identifiers of what it relates to.</summary>
internal static class Relations
{
    private static readonly FrozenDictionary<string, string> IdentifierTypes = new[]
    {
        "ARK",
        "arXiv",
        "bibcode",
        "DOI",
        "EAN13",
        "EISSN",
        "Handle",
        "IGSN",
        "ISBN",
        "ISSN",
        "ISTC",
        "LISSN",
        "LSID",
        "PMID",
        "PURL",
        "UPC",
        "URL",
        "URN",
    }.ToFrozenDictionary(t => t, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RelationTypes = new[]
    {
        "IsCitedBy",
        "Cites",
        "IsSupplementTo",
        "IsSupplementedBy",
        "IsReferencedBy",
        "References",
        "IsDocumentedBy",
        "Documents",
        "IsPartOf",
        "HasPart",
        "IsDerivedFrom",
        "IsSourceOf",
        "IsNewVersionOf",
        "IsPreviousVersionOf",
        "IsVariantFormOf",
        "IsOriginalFormOf",
        "IsIdenticalTo",
        "IsReviewedBy",
        "Reviews",
        "IsContinuedBy",
        "Continues",
        "IsCompiledBy",
        "Compiles",
        "HasMetadata",
        "IsMetadataFor",
        "Describes",
        "IsDescribedBy",
        "HasVersion",
        "IsVersionOf",
        "Requires",
        "IsRequiredBy",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static async Task WriteAlternateAsync(XmlOutput xml, ExportedVersion version)
    {
        xml.BeginSection("alternateIdentifiers");
        if (version.AlternativePersistentId is { } former)
        {
            var (type, value) = Typed(former, url: null);
            await xml.ElementAsync("alternateIdentifier", value, ("alternateIdentifierType", type));
        }

        foreach (var other in version.Metadata.Compounds("otherId"))
        {
            await xml.ElementAsync(
                "alternateIdentifier",
                other.Text("otherIdValue"),
                ("alternateIdentifierType", other.Text("otherIdAgency") ?? VersionFacts.Unavailable)
            );
        }

        await xml.EndSectionAsync();
    }

    public static async Task WriteRelatedAsync(
        XmlOutput xml,
        ExportedVersion version,
        Kernel kernel,
        CancellationToken cancellationToken
    )
    {
        xml.BeginSection("relatedIdentifiers");
        foreach (var publication in version.Metadata.Compounds("publication"))
        {
            var (type, value) = Identify(publication);
            var relation = publication.Text("publicationRelationType");
            relation = relation is not null && RelationTypes.Contains(relation) ? relation : kernel.DefaultRelation;
            await xml.ElementAsync("relatedIdentifier", value, ("relationType", relation), ("relatedIdentifierType", type));
        }

        if (kernel.ListsFiles)
        {
            await WriteFilesAsync(xml, version, cancellationToken);
        }

        await xml.EndSectionAsync();
    }

    /// <summary>What a file says of its dataset.</summary>
    public static async Task WriteIsPartOfAsync(XmlOutput xml, ExportedVersion version)
    {
        var (type, value) = Typed(version.PersistentId, version.PersistentUrl);
        xml.BeginSection("relatedIdentifiers");
        await xml.ElementAsync("relatedIdentifier", value, ("relationType", "IsPartOf"), ("relatedIdentifierType", type));
        await xml.EndSectionAsync();
    }

    private static async Task WriteFilesAsync(XmlOutput xml, ExportedVersion version, CancellationToken cancellationToken)
    {
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            if (file.PersistentId is { } pid)
            {
                var (type, value) = Typed(pid, file.PersistentUrl);
                await xml.ElementAsync("relatedIdentifier", value, ("relationType", "HasPart"), ("relatedIdentifierType", type));
            }
        }
    }

    /// <summary>
    /// The identifier if its type is one the schema knows and its form is right, else the address. Depositors put addresses
    /// into the number and the other way round, so both are looked at.
    /// </summary>
    private static (string? Type, string? Value) Identify(CompoundValue publication)
    {
        var number = publication.Text("publicationIDNumber")?.Trim();
        var url = publication.Text("publicationURL");
        IdentifierTypes.TryGetValue(publication.Text("publicationIDType")?.Trim() ?? "", out var type);
        switch (type)
        {
            case "DOI" when Global(number, "doi") is { } doi:
                return Typed(doi, null);
            case "DOI" when Global(url, "doi") is { } doi:
                return Typed(doi, null);
            case "Handle" when Global(number, "hdl") is { } handle:
                return Typed(handle, null);
            case null or "DOI" or "Handle" or "URL":
                break;
            default:
                if (number is not null)
                {
                    return (type, number);
                }

                break;
        }

        if (type is null && PersistentId.TryParse(number ?? url, out var known) && known.Protocol != "perma")
        {
            return Typed(known, null);
        }

        var address = WebUri.Normalize(url) ?? WebUri.Normalize(number);
        return address is null ? (null, null) : ("URL", address);
    }

    private static PersistentId? Global(string? text, string protocol)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return
            (PersistentId.TryParse(text, out var pid) || PersistentId.TryParse($"{protocol}:{text}", out pid))
            && pid.Protocol == protocol
            && (protocol != "doi" || pid.Authority.StartsWith("10.", StringComparison.Ordinal))
            ? pid
            : null;
    }

    private static (string Type, string? Value) Typed(PersistentId pid, string? url) =>
        pid.Protocol switch
        {
            "doi" => ("DOI", $"{pid.Authority}/{pid.Identifier}"),
            "hdl" => ("Handle", $"{pid.Authority}/{pid.Identifier}"),
            _ => ("URL", url ?? pid.ToString()),
        };
}
