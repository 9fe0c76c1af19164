namespace Quire.Tabular.Tables;

/// <summary>The cells of one row.</summary>
public interface ICells
{
    /// <summary>The columns.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>Whether the row has no value in a column. A text of no characters is a value.</summary>
    bool IsMissing(int column);

    /// <summary>
    /// The value of a column in UTF-8: a text as it is, a number as a tab-delimited file holds it, nothing when it is missing.
    /// Good until anything else is asked for.
    /// </summary>
    ReadOnlySpan<byte> Text(int column);
}
