namespace Quire.Contracts.Files;

/// <summary>Body of setting the tags of a table.</summary>
public sealed record TabularTagsRequest
{
    /// <summary>
    /// Tags to add, or all there shall be when replacing; from the list every installation has, such as <c>Survey</c>.
    /// </summary>
    public required IReadOnlyList<string> TabularTags { get; init; }
}
