namespace Quire.Tabular.Tables;

/// <summary>
/// A file that cannot be read as a table: damaged, cut short, or not in the form it was taken for. The message says where.
/// </summary>
public sealed class TableFormatException : Exception
{
    /// <summary>An error without words.</summary>
    public TableFormatException() { }

    /// <summary>An error in words for whoever has the file.</summary>
    public TableFormatException(string message)
        : base(message) { }

    /// <summary>An error in words, and what it came from.</summary>
    public TableFormatException(string message, Exception inner)
        : base(message, inner) { }
}
