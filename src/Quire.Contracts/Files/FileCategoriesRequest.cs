namespace Quire.Contracts.Files;

/// <summary>Body of setting the categories of a file.</summary>
public sealed record FileCategoriesRequest
{
    /// <summary>Categories to add, or all there shall be when replacing.</summary>
    public required IReadOnlyList<string> Categories { get; init; }
}
