using Quire.Repository.Files.Types;
using Quire.Tabular.Delimited;
using Quire.Tabular.Spss;
using Quire.Tabular.Stata;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>Which files are read as tables, and how.</summary>
internal static class TableFormats
{
    /// <summary>Media type of a table that was read.</summary>
    public const string Tabular = "text/tab-separated-values";

    /// <summary>Name of the format of a media type, as the setting of size limits has it; null where none is read.</summary>
    public static string? Of(string contentType) =>
        FriendlyTypes.Plain(contentType) switch
        {
            "text/csv" or "text/comma-separated-values" or "text/tsv" => "CSV",
            "application/x-stata" or "application/x-stata-13" or "application/x-stata-14" or "application/x-stata-15" => "DTA",
            "application/x-spss-sav" => "SAV",
            _ => null,
        };

    /// <summary>Opens a table.</summary>
    /// <param name="content">The bytes; they must seek, and are left open.</param>
    /// <param name="contentType">Their media type, one that has a format.</param>
    /// <exception cref="TableFormatException">They are no such table.</exception>
    public static TableReader Open(Stream content, string contentType) =>
        Of(contentType) switch
        {
            "CSV" => new DelimitedTable(
                content,
                FriendlyTypes.Plain(contentType) == "text/tsv" ? DelimitedForm.Tab : DelimitedForm.Comma
            ),
            "DTA" => new StataTable(content),
            "SAV" => new SpssTable(content),
            _ => throw new ArgumentException($"No table is read of {contentType}.", nameof(contentType)),
        };
}
