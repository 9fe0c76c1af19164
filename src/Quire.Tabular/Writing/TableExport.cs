using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>Writes tables in the forms other programs read, in memory that does not grow with them.</summary>
public static class TableExport
{
    /// <summary>
    /// Writes a whole table. All forms but the plain texts say before the first row what the columns are: for them the table is
    /// read twice. A value that the type of its column does not hold makes the column one of texts; nothing is cut.
    /// </summary>
    /// <param name="open">Opens the table anew, before its first row; what it gives is disposed.</param>
    /// <param name="to">Where to; it is written from here on, only forwards, without waiting (but for Parquet), and left open.</param>
    /// <param name="format">The form.</param>
    /// <param name="limits">Where may be put down what is written in another order than it is read; <see
    /// cref="TableLimits.Default"/> unless told.</param>
    /// <param name="progress">Told of the number of rows, every now and then.</param>
    /// <param name="ct">Ends the writing.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="TableFormatException">The table does not fit the form, or cannot be read.</exception>
    public static async Task<long> WriteAsync(
        Func<TableReader> open,
        Stream to,
        TableExportFormat format,
        TableLimits? limits = null,
        IProgress<long>? progress = null,
        CancellationToken ct = default
    )
    {
        switch (format)
        {
            case TableExportFormat.Csv:
                using (var table = open())
                {
                    return CsvWriter.Write(table, to, progress, ct);
                }

            case TableExportFormat.JsonLines:
                using (var table = open())
                {
                    return JsonLinesWriter.Write(table, to, progress, ct);
                }

            case TableExportFormat.Stata:
                return StataWriter.Write(open, to, limits ?? TableLimits.Default, progress, ct);
            case TableExportFormat.Spss:
                return SpssWriter.Write(open, to, progress, ct);
            case TableExportFormat.R:
                return RWriter.Write(open, to, limits ?? TableLimits.Default, progress, ct);
            case TableExportFormat.Parquet:
                return await ParquetTableWriter.WriteAsync(open, to, progress, ct);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "This is none of the forms that are written.");
        }
    }
}
