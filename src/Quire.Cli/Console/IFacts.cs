namespace Quire.Cli.Console;

/// <summary>A result shown as lines of name and value.</summary>
internal interface IFacts
{
    /// <summary>
    /// Names and values for people; values that are null are not shown. A name that is empty makes a sentence of the value.
    /// </summary>
    IEnumerable<(string Name, string? Value)> Facts();
}
