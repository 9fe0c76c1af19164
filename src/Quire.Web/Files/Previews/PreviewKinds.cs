namespace Quire.Web.Files.Previews;

/// <summary>Tells by type and name how a file is shown.</summary>
internal static class PreviewKinds
{
    // What browsers play and nothing else; pictures that could run something are not among them.
    private static readonly HashSet<string> Images = new(
        ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Audios = new(
        [
            "audio/mpeg",
            "audio/ogg",
            "audio/wav",
            "audio/x-wav",
            "audio/vnd.wave",
            "audio/flac",
            "audio/aac",
            "audio/mp4",
            "audio/webm",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Videos = new(
        ["video/mp4", "video/webm", "video/ogg"],
        StringComparer.OrdinalIgnoreCase
    );

    // Zips, also those that are documents.
    private static readonly HashSet<string> Archives = new(
        [
            "application/zip",
            "application/x-zip",
            "application/x-zip-compressed",
            "application/zipped-shapefile",
            "application/zipped-bagit",
            "application/vnd.eln+zip",
            "application/epub+zip",
            "application/java-archive",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] ArchiveFamilies =
    [
        "application/vnd.openxmlformats-officedocument.",
        "application/vnd.oasis.opendocument.",
    ];

    private static readonly HashSet<string> TextEndings = new(
        (
            "txt log text readme license md rst tex bib py r rmd do sps sas jl m ipynb sh bash zsh ps1 bat c h cpp hpp cc cs java kt go rs js mjs ts "
            + "tsx jsx css scss html htm xml xsd xslt json jsonl geojson yaml yml toml ini cfg conf sql pl rb php lua swift scala hs f f90 "
            + "csv tsv tab srt vtt diff patch stan nf smk cwl dockerfile makefile gitignore"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> TextTypes = new(
        (
            "application/json application/xml application/x-yaml application/yaml application/javascript application/sql "
            + "application/x-sh application/x-r-script application/x-stata-syntax application/x-sas-syntax application/x-spss-syntax "
            + "application/x-ipynb+json application/x-tex application/x-latex application/toml application/ld+json application/geo+json "
            + "application/x-python application/x-perl application/x-php"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static PreviewKind Of(string contentType, string name)
    {
        var type = contentType.Split(';')[0].Trim();
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is { Length: > 0 } some
            ? some
            : name.ToLowerInvariant();
        return Images.Contains(type) ? PreviewKind.Image
            : Audios.Contains(type) ? PreviewKind.Audio
            : Videos.Contains(type) ? PreviewKind.Video
            : type.Equals("application/pdf", StringComparison.OrdinalIgnoreCase) ? PreviewKind.Pdf
            : IsArchive(type) || (ending == "zip" && type.StartsWith("application/", StringComparison.OrdinalIgnoreCase))
                ? PreviewKind.Archive
            : !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && !TextTypes.Contains(type)
            && !TextEndings.Contains(ending)
                ? PreviewKind.None
            : ending is "md" or "markdown" || type == "text/markdown" ? PreviewKind.Markdown
            : ending is "json" or "geojson" || type is "application/json" or "application/geo+json" or "application/ld+json"
                ? PreviewKind.Json
            : ending is "csv" or "tsv" or "tab"
            || type is "text/csv" or "text/tab-separated-values" or "text/comma-separated-values" or "text/tsv"
                ? PreviewKind.Table
            : PreviewKind.Text;
    }

    private static bool IsArchive(string type) =>
        Archives.Contains(type) || ArchiveFamilies.Any(f => type.StartsWith(f, StringComparison.OrdinalIgnoreCase));
}
