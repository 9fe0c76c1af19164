namespace Quire.Tabular.Delimited;

/// <summary>How the fields of a delimited text stand.</summary>
/// <param name="Delimiter">Between fields.</param>
/// <param name="TrimsBlanks">Whether blanks around fields belong to the form and not to the values, and lines without any are
/// none.</param>
public sealed record DelimitedForm(byte Delimiter, bool TrimsBlanks)
{
    /// <summary>Commas; blanks count.</summary>
    public static DelimitedForm Comma { get; } = new((byte)',', false);

    /// <summary>Tabs; blanks around values do not count.</summary>
    public static DelimitedForm Tab { get; } = new((byte)'\t', true);

    /// <summary>Semicolons, as spreadsheets write where the comma stands in numbers.</summary>
    public static DelimitedForm Semicolon { get; } = new((byte)';', false);
}
