namespace Quire.Contracts.Files.Tables;

/// <summary>A column of rows of a table.</summary>
public sealed record TableColumnResponse
{
    /// <summary>Number of the variable, as <c>dataTables</c> tells it.</summary>
    public required long Id { get; init; }

    /// <summary>Its name, unique in the table.</summary>
    public required string Name { get; init; }

    /// <summary>What it says about itself; the name where nothing more is known.</summary>
    public required string Label { get; init; }

    /// <summary><c>integer</c>, <c>number</c>, <c>text</c>, <c>date</c> or <c>time</c>.</summary>
    public required string Type { get; init; }
}
