using Quire.Repository.Files.Types;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>Which files are read as tables, and as what.</summary>
internal static class TableFormats
{
    /// <summary>Media type of a table that was read.</summary>
    public const string Tabular = "text/tab-separated-values";

    /// <summary>What a file of a media type is read as; null where none is.</summary>
    public static TableFormat? Of(string contentType) =>
        FriendlyTypes.Plain(contentType) switch
        {
            "text/csv" or "text/comma-separated-values" => TableFormat.CommaSeparated,
            "text/tsv" => TableFormat.TabSeparated,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => TableFormat.Excel,
            "application/x-stata" or "application/x-stata-13" or "application/x-stata-14" or "application/x-stata-15" =>
                TableFormat.Stata,
            "application/x-spss-sav" => TableFormat.Spss,
            "application/x-spss-por" => TableFormat.SpssPortable,
            "application/x-rlang-transport" => TableFormat.R,
            _ => null,
        };

    /// <summary>Name of a format in the setting of size limits.</summary>
    public static string LimitOf(TableFormat format) =>
        format switch
        {
            TableFormat.Excel => "XLSX",
            TableFormat.Stata => "DTA",
            TableFormat.Spss => "SAV",
            TableFormat.SpssPortable => "POR",
            TableFormat.R => "Rdata",
            _ => "CSV",
        };
}
