using System.Collections.Frozen;

namespace Quire.Repository.Files.Types;

/// <summary>What file names tell.</summary>
internal static class KnownNames
{
    public const string ResearchObject =
        "application/ld+json; profile=\"http://www.w3.org/ns/json-ld#flattened http://www.w3.org/ns/json-ld#compacted https://w3id.org/ro/crate\"";

    private static readonly FrozenDictionary<string, string> Exact = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Makefile"] = "text/x-makefile",
        ["Dockerfile"] = "application/x-docker-file",
        ["Vagrantfile"] = "application/x-vagrant-file",
        ["Snakefile"] = "text/x-snakemake",
        ["Snakemake"] = "text/x-snakemake",
        ["ro-crate-metadata.json"] = ResearchObject,
        ["ro-crate-metadata.jsonld"] = ResearchObject,
        ["codemeta.json"] = "application/ld+json",
        ["CITATION.cff"] = "application/yaml",
        ["README"] = "text/plain",
        ["LICENSE"] = "text/plain",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Formats that are a well-known container with something particular inside.
    private static readonly FrozenSet<string> InZip = FileTypeTable
        .ByType.Keys.Where(t =>
            t.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal)
            || t.StartsWith("application/vnd.oasis", StringComparison.Ordinal)
            || t
                is "application/epub+zip"
                    or "application/java-archive"
                    or "application/vnd.google-earth.kmz"
                    or "application/x-zip-refiqda"
                    or "application/vnd.eln+zip"
                    or "application/x-numpy"
                    or "application/vnd.ms-excel.sheet.macroenabled.12"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The type a name suggests, or null.</summary>
    public static string? Of(string name)
    {
        if (Exact.TryGetValue(name, out var type))
        {
            return type;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 ? FileTypeTable.ByExtension.GetValueOrDefault(name[(dot + 1)..]) : null;
    }

    /// <summary>Whether files of one type begin like the container.</summary>
    public static bool LivesIn(string type, string container) =>
        container switch
        {
            FileTypes.Zip => InZip.Contains(type),
            "application/gzip" => type is "application/x-r-data" or "image/nii",
            "application/x-hdf5" => type is "application/netcdf" or "application/matlab-mat" or "application/x-h5",
            "application/x-ole-storage" => type
                is "application/msword"
                    or "application/vnd.ms-excel"
                    or "application/vnd.ms-powerpoint",
            "application/vnd.sqlite3" => type is "application/geopackage+sqlite3",
            "application/ogg" => type is "audio/ogg" or "video/ogg",
            _ => false,
        };
}
