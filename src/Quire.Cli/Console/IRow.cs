namespace Quire.Cli.Console;

/// <summary>A result shown as a row of a table.</summary>
internal interface IRow
{
    /// <summary>Headings.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>One text for each heading.</summary>
    IReadOnlyList<string?> Cells();
}
