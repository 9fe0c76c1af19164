using System.Globalization;

namespace Quire.Repository.Files.Tables;

/// <summary>The numbers of variables on the wire: unique in the installation, though no row is kept of a variable.</summary>
public static class TableVariableIds
{
    // More columns than any file that is read may have.
    private const long Width = 1_000_000;

    /// <summary>The number of a variable.</summary>
    /// <param name="content">The table.</param>
    /// <param name="column">Its column, from 0.</param>
    public static long Of(long content, int column) => (content * Width) + column;

    /// <summary>
    /// The column a number stands for, with or without a <c>v</c> before it; null where it is none of the table's.
    /// </summary>
    /// <param name="content">The table.</param>
    /// <param name="columns">How many the table has.</param>
    /// <param name="text">The number as it was written.</param>
    public static int? ColumnOf(long content, int columns, string text) =>
        long.TryParse(text.StartsWith('v') ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? ColumnOf(content, columns, id)
            : null;

    /// <summary>The column a number stands for; null where it is none of the table's.</summary>
    /// <param name="content">The table.</param>
    /// <param name="columns">How many the table has.</param>
    /// <param name="id">The number.</param>
    public static int? ColumnOf(long content, int columns, long id) =>
        id >= content * Width && id - (content * Width) < columns ? (int)(id - (content * Width)) : null;
}
