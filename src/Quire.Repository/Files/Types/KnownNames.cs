using System.Collections.Frozen;

namespace Quire.Repository.Files.Types;

/// <summary>What file names tell: the formats of research data first, common ones besides.</summary>
internal static class KnownNames
{
    private static readonly FrozenDictionary<string, string> Exact = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Makefile"] = "text/x-makefile", ["Dockerfile"] = "application/x-docker-file", ["Snakefile"] = "text/x-snakemake",
        ["ro-crate-metadata.json"] = "application/ld+json; profile=\"http://www.w3.org/ns/json-ld#flattened http://www.w3.org/ns/json-ld#compacted https://w3id.org/ro/crate\"",
        ["codemeta.json"] = "application/ld+json", ["CITATION.cff"] = "application/yaml", ["README"] = "text/plain", ["LICENSE"] = "text/plain",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Extensions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = "text/csv", ["tsv"] = "text/tsv", ["tab"] = "text/tsv", ["txt"] = "text/plain", ["log"] = "text/plain", ["md"] = "text/markdown",
        ["dat"] = "application/octet-stream", ["dta"] = "application/x-stata", ["sav"] = "application/x-spss-sav", ["zsav"] = "application/x-spss-sav",
        ["por"] = "application/x-spss-por", ["sps"] = "text/x-spss-syntax", ["do"] = "application/x-stata-syntax", ["ado"] = "application/x-stata-ado",
        ["sas"] = "text/x-sas-syntax", ["sas7bdat"] = "application/x-sas-data", ["xpt"] = "application/x-sas-transport", ["r"] = "type/x-r-syntax",
        ["rdata"] = "application/x-rlang-transport", ["rda"] = "application/x-rlang-transport", ["rds"] = "application/x-r-data", ["rmd"] = "text/x-r-notebook",
        ["py"] = "text/x-python", ["ipynb"] = "application/x-ipynb+json", ["jl"] = "text/x-julia", ["m"] = "text/x-matlab", ["mat"] = "application/matlab-mat",
        ["c"] = "text/x-c", ["h"] = "text/x-c", ["cpp"] = "text/x-c++", ["cs"] = "text/x-csharp", ["java"] = "text/x-java-source", ["f90"] = "text/x-fortran",
        ["sh"] = "application/x-sh", ["sql"] = "application/sql", ["nb"] = "application/mathematica", ["do-file"] = "application/x-stata-syntax",
        ["json"] = "application/json", ["jsonld"] = "application/ld+json", ["geojson"] = "application/geo+json", ["xml"] = "application/xml", ["yaml"] = "application/yaml",
        ["yml"] = "application/yaml", ["toml"] = "application/toml", ["rdf"] = "application/rdf+xml", ["ttl"] = "text/turtle", ["n3"] = "text/n3",
        ["html"] = "text/html", ["htm"] = "text/html", ["css"] = "text/css", ["js"] = "application/javascript", ["tex"] = "application/x-tex", ["bib"] = "text/x-bibtex",
        ["pdf"] = "application/pdf", ["ps"] = "application/postscript", ["rtf"] = "application/rtf", ["epub"] = "application/epub+zip",
        ["doc"] = "application/msword", ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xls"] = "application/vnd.ms-excel", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["ppt"] = "application/vnd.ms-powerpoint", ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["odt"] = "application/vnd.oasis.opendocument.text", ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        ["odp"] = "application/vnd.oasis.opendocument.presentation", ["png"] = "image/png", ["jpg"] = "image/jpeg", ["jpeg"] = "image/jpeg", ["gif"] = "image/gif",
        ["tif"] = "image/tiff", ["tiff"] = "image/tiff", ["bmp"] = "image/bmp", ["svg"] = "image/svg+xml", ["webp"] = "image/webp", ["jp2"] = "image/jp2",
        ["dcm"] = "application/dicom", ["nii"] = "image/nii", ["fits"] = "application/fits", ["fit"] = "application/fits", ["fts"] = "application/fits",
        ["h5"] = "application/x-hdf5", ["hdf5"] = "application/x-hdf5", ["hdf"] = "application/x-hdf", ["nc"] = "application/netcdf", ["cdf"] = "application/netcdf",
        ["parquet"] = "application/vnd.apache.parquet", ["feather"] = "application/vnd.apache.arrow.file", ["sqlite"] = "application/vnd.sqlite3", ["db"] = "application/vnd.sqlite3",
        ["shp"] = "application/shapefile", ["kml"] = "application/vnd.google-earth.kml+xml", ["kmz"] = "application/vnd.google-earth.kmz", ["gpkg"] = "application/geopackage+sqlite3",
        ["graphml"] = "text/xml-graphml", ["gml"] = "application/gml+xml", ["stl"] = "model/stl", ["obj"] = "model/obj", ["ply"] = "model/ply", ["gltf"] = "model/gltf+json",
        ["glb"] = "model/gltf-binary", ["zip"] = "application/zip", ["gz"] = "application/gzip", ["tgz"] = "application/gzip", ["bz2"] = "application/x-bzip2",
        ["xz"] = "application/x-xz", ["7z"] = "application/x-7z-compressed", ["rar"] = "application/vnd.rar", ["tar"] = "application/x-tar", ["jar"] = "application/java-archive",
        ["mp3"] = "audio/mpeg", ["wav"] = "audio/x-wav", ["flac"] = "audio/flac", ["oga"] = "audio/ogg", ["ogg"] = "audio/ogg", ["m4a"] = "audio/mp4",
        ["mp4"] = "video/mp4", ["mov"] = "video/quicktime", ["avi"] = "video/x-msvideo", ["webm"] = "video/webm", ["mkv"] = "video/x-matroska", ["mpg"] = "video/mpeg",
        ["eaf"] = "text/xml", ["qdpx"] = "application/vnd.qdpx+zip", ["fasta"] = "text/x-fasta", ["fastq"] = "text/x-fastq", ["bam"] = "application/x-bam", ["vcf"] = "text/x-vcf",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Formats that are a well-known container with something particular inside.
    private static readonly FrozenSet<string> InZip = Extensions.Values.Where(t =>
        t.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal) || t.StartsWith("application/vnd.oasis", StringComparison.Ordinal)
        || t is "application/epub+zip" or "application/java-archive" or "application/vnd.google-earth.kmz" or "application/vnd.qdpx+zip").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The type a name suggests, or null.</summary>
    public static string? Of(string name)
    {
        if (Exact.TryGetValue(name, out var type))
        {
            return type;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && Extensions.TryGetValue(name[(dot + 1)..], out type) ? type : null;
    }

    /// <summary>Whether files of one type begin like the container.</summary>
    public static bool LivesIn(string type, string container) => container switch
    {
        FileTypes.Zip => InZip.Contains(type),
        "application/gzip" => type is "application/x-rlang-transport" or "application/x-r-data" or "image/nii",
        "application/x-hdf5" => type is "application/netcdf" or "application/matlab-mat",
        "application/x-ole-storage" => type is "application/msword" or "application/vnd.ms-excel" or "application/vnd.ms-powerpoint",
        _ => false,
    };
}
