namespace Quire.Client;

/// <summary>Content types by ending, for files the server does not see itself.</summary>
internal static class ContentTypes
{
    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv",
        [".tsv"] = "text/tsv",
        [".tab"] = "text/tab-separated-values",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".html"] = "text/html",
        [".xml"] = "text/xml",
        [".json"] = "application/json",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".gz"] = "application/gzip",
        [".tar"] = "application/x-tar",
        [".7z"] = "application/x-7z-compressed",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".svg"] = "image/svg+xml",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/x-wav",
        [".mp4"] = "video/mp4",
        [".py"] = "text/x-python",
        [".r"] = "type/x-r-syntax",
        [".dta"] = "application/x-stata",
        [".sav"] = "application/x-spss-sav",
        [".rdata"] = "application/x-rlang-transport",
        [".nc"] = "application/netcdf",
        [".h5"] = "application/x-hdf5",
        [".parquet"] = "application/vnd.apache.parquet",
        [".ipynb"] = "application/x-ipynb+json",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    public static string Of(string fileName) =>
        ByEnding.GetValueOrDefault(Path.GetExtension(fileName), "application/octet-stream");
}
