using System.Collections.Frozen;

namespace Quire.Repository.Files.Types;

/// <summary>Media types as people say them, and the groups they are filtered by.</summary>
public static class FriendlyTypes
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text/csv"] = "Comma Separated Values", ["text/comma-separated-values"] = "Comma Separated Values", ["text/tsv"] = "Tab-Separated Values",
        ["text/tab-separated-values"] = "Tab-Delimited", ["application/x-stata"] = "Stata Binary", ["application/x-stata-13"] = "Stata 13 Binary",
        ["application/x-stata-14"] = "Stata 14 Binary", ["application/x-stata-15"] = "Stata 15 Binary", ["application/x-stata-syntax"] = "Stata Syntax",
        ["application/x-spss-sav"] = "SPSS Binary", ["application/x-spss-por"] = "SPSS Portable", ["text/x-spss-syntax"] = "SPSS Syntax",
        ["application/x-rlang-transport"] = "R Data", ["type/x-r-syntax"] = "R Syntax", ["text/x-sas-syntax"] = "SAS Syntax", ["application/x-sas-transport"] = "SAS Transport",
        ["text/x-python"] = "Python Source Code", ["application/x-ipynb+json"] = "Jupyter Notebook", ["text/plain"] = "Plain Text", ["text/markdown"] = "Markdown Text",
        ["text/html"] = "HTML", ["application/xml"] = "XML", ["text/xml"] = "XML", ["application/json"] = "JSON", ["application/ld+json"] = "JSON-LD", ["application/geo+json"] = "GeoJSON",
        ["application/pdf"] = "Adobe PDF", ["application/msword"] = "MS Word", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "MS Word",
        ["application/vnd.ms-excel"] = "MS Excel Spreadsheet", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "MS Excel Spreadsheet",
        ["application/vnd.ms-powerpoint"] = "MS PowerPoint", ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "MS PowerPoint",
        ["application/fits"] = "FITS", ["application/x-hdf5"] = "Hierarchical Data Format", ["application/netcdf"] = "Network Common Data Form",
        ["application/zip"] = "ZIP Archive", ["application/gzip"] = "Gzip Archive", ["application/x-tar"] = "TAR Archive", ["application/x-7z-compressed"] = "7Z Archive",
        ["application/vnd.rar"] = "RAR Archive", ["image/png"] = "PNG Image", ["image/jpeg"] = "JPEG Image", ["image/gif"] = "GIF Image", ["image/tiff"] = "TIFF Image",
        ["image/svg+xml"] = "SVG Image", ["image/bmp"] = "Bitmap Image", ["audio/mpeg"] = "MP3 Audio", ["audio/x-wav"] = "Waveform Audio", ["video/mp4"] = "MPEG-4 Video",
        ["application/vnd.apache.parquet"] = "Apache Parquet", ["application/vnd.sqlite3"] = "SQLite Database", ["application/matlab-mat"] = "MATLAB Data",
        ["application/octet-stream"] = "Unknown",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a type; the type itself when it has none.</summary>
    public static string Of(string contentType)
    {
        var plain = contentType.Split(';')[0];
        return Names.GetValueOrDefault(plain) ?? plain;
    }

    /// <summary>The group of a type in the facet of file types.</summary>
    public static string GroupOf(string contentType)
    {
        var type = contentType.Split(';')[0];
        return type switch
        {
            "text/csv" or "text/comma-separated-values" or "text/tsv" or "text/tab-separated-values" or "application/vnd.ms-excel" or "application/x-spss-sav" or "application/x-spss-por"
                or "application/x-rlang-transport" or "application/x-sas-transport" or "application/x-sas-data" or "application/vnd.apache.parquet"
                or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" or "application/vnd.oasis.opendocument.spreadsheet" => "Tabular Data",
            "application/zip" or "application/gzip" or "application/x-tar" or "application/x-7z-compressed" or "application/vnd.rar" or "application/x-bzip2" or "application/x-xz" => "Archive",
            "application/fits" => "FITS",
            "application/x-hdf5" or "application/netcdf" or "application/x-hdf" or "application/matlab-mat" or "application/vnd.sqlite3" => "Data",
            "text/html" or "application/pdf" or "application/msword" or "application/rtf" or "application/epub+zip" or "text/markdown" or "text/plain" or "application/x-tex"
                or "application/vnd.openxmlformats-officedocument.wordprocessingml.document" or "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "Document",
            "application/shapefile" or "application/geo+json" or "application/vnd.google-earth.kml+xml" or "application/geopackage+sqlite3" => "Geospatial",
            _ when type.StartsWith("application/x-stata", StringComparison.Ordinal) && type != "application/x-stata-syntax" => "Tabular Data",
            _ when type.StartsWith("image/", StringComparison.Ordinal) => "Image",
            _ when type.StartsWith("audio/", StringComparison.Ordinal) => "Audio",
            _ when type.StartsWith("video/", StringComparison.Ordinal) => "Video",
            _ when type.StartsWith("text/x-", StringComparison.Ordinal) || type is "type/x-r-syntax" or "application/x-stata-syntax" or "application/x-ipynb+json" or "application/sql" => "Code",
            _ when type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" or "application/yaml" => "Text",
            FileTypes.Unknown => "Unknown",
            _ => "Other",
        };
    }
}
