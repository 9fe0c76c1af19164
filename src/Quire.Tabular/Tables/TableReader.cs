namespace Quire.Tabular.Tables;

/// <summary>
/// A table that is read once from its first row to its last, in memory that does not grow with it. Not for several threads.
/// </summary>
public abstract class TableReader : ICells, IDisposable
{
    /// <summary>The columns, known before the first row is read.</summary>
    public abstract IReadOnlyList<Variable> Variables { get; }

    /// <summary>How many rows there are, where the file says so or was read before.</summary>
    public abstract long? RowCount { get; }

    /// <summary>
    /// Whether a tab-delimited file made from this table escapes backslashes in texts. It does for Stata and SPSS and does not
    /// for the others, as installations of Dataverse have written such files for years; fingerprints are of what they read back.
    /// </summary>
    public abstract bool EscapesBackslashes { get; }

    /// <summary>
    /// What was done to make sense of the file and is no part of it, a sentence each, such as a column that got a name.
    /// </summary>
    public virtual IReadOnlyList<TableNote> Notes => [];

    /// <summary>How a tab-delimited file writes a text of no characters; a blank for those made from SPSS files.</summary>
    public virtual string EmptyText => "";

    /// <summary>Goes on to the next row, the first one at the beginning.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="TableFormatException">The file is damaged, or not what it seemed to be; says where.</exception>
    public abstract bool Read();

    /// <summary>Whether the row has no value in a column. A text of no characters is a value.</summary>
    public abstract bool IsMissing(int column);

    /// <summary>
    /// The value of a column in UTF-8: a text as it is, a number as a tab-delimited file holds it, nothing when it is missing.
    /// Good until the reader is asked for anything else.
    /// </summary>
    public abstract ReadOnlySpan<byte> Text(int column);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the reader holds; the stream belongs to whoever gave it.</summary>
    protected virtual void Dispose(bool disposing) { }
}
