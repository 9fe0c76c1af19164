using Quire.Tabular.Binary;
using Quire.Tabular.Delimited;
using Quire.Tabular.Excel;
using Quire.Tabular.R;
using Quire.Tabular.Spss;
using Quire.Tabular.Stata;

namespace Quire.Tabular.Tables;

/// <summary>Finds out what a file is, and opens it as a table.</summary>
public static class TableFile
{
    /// <summary>What a file is, by its first bytes and, for plain texts, by its name.</summary>
    /// <param name="stream">The file; it must seek, and stands at its beginning afterwards.</param>
    /// <param name="name">Its name, of which the extension counts; none where there is no name.</param>
    /// <returns>Nothing for what is no table, or one of a form that is not read.</returns>
    public static TableFormat? Recognise(Stream stream, string? name = null) => FormatRecognition.Of(stream, name);

    /// <summary>Opens a file as a table, whatever it is.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="name">Its name, of which the extension counts.</param>
    /// <param name="limits">What it may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <param name="cancellationToken">Cancels opening, which may read the whole file, and all reading after it.</param>
    /// <exception cref="TableFormatException">It is no table, or a damaged one; says where.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static TableReader Open(
        Stream stream,
        string? name,
        TableLimits? limits = null,
        CancellationToken cancellationToken = default
    ) =>
        Open(
            stream,
            Recognise(stream, name) ?? throw new TableFormatException("The file is no table, or one of a form that is not read."),
            limits,
            cancellationToken
        );

    /// <summary>Opens a file as a table of a form.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="format">What it is taken for.</param>
    /// <param name="limits">What it may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <param name="cancellationToken">Cancels opening, which may read the whole file, and all reading after it.</param>
    /// <exception cref="TableFormatException">It is no such table, or a damaged one; says where.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static TableReader Open(
        Stream stream,
        TableFormat format,
        TableLimits? limits = null,
        CancellationToken cancellationToken = default
    ) => Of(cancellationToken.CanBeCanceled ? new CancellableStream(stream, cancellationToken) : stream, format, limits);

    private static TableReader Of(Stream stream, TableFormat format, TableLimits? limits) =>
        format switch
        {
            TableFormat.CommaSeparated => new DelimitedTable(stream, DelimitedForm.Comma, limits),
            TableFormat.TabSeparated => new DelimitedTable(stream, DelimitedForm.Tab, limits),
            TableFormat.Excel => new ExcelTable(stream, limits),
            TableFormat.Stata => new StataTable(stream, limits),
            TableFormat.Spss => new SpssTable(stream, limits),
            TableFormat.SpssPortable => new SpssPortableTable(stream, limits),
            TableFormat.R => new RTable(stream, limits),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This is none of the forms that are read."),
        };
}
