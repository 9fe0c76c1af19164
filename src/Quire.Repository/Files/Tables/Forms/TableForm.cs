using Quire.Tabular.Writing;

namespace Quire.Repository.Files.Tables.Forms;

/// <summary>A form other programs read, in which a stored table is given to whoever asks for it.</summary>
/// <param name="Name">What it is called on the wire.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Extension">What the name of such a file ends in.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record TableForm(string Name, TableExportFormat Format, string Extension, string ContentType)
{
    /// <summary>All of them, in the order they are offered.</summary>
    public static IReadOnlyList<TableForm> All { get; } =
    [
        new("csv", TableExportFormat.Csv, ".csv", "text/csv; charset=utf-8"),
        new("parquet", TableExportFormat.Parquet, ".parquet", "application/vnd.apache.parquet"),
        new("dta", TableExportFormat.Stata, ".dta", "application/x-stata-14"),
        new("sav", TableExportFormat.Spss, ".sav", "application/x-spss-sav"),
        new("RData", TableExportFormat.R, ".RData", "application/x-rlang-transport"),
        new("jsonl", TableExportFormat.JsonLines, ".jsonl", "application/x-ndjson"),
    ];

    /// <summary>The one a name stands for, however it is cased; null for none.</summary>
    public static TableForm? Of(string? name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
