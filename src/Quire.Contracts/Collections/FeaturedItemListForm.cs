namespace Quire.Contracts.Collections;

/// <summary>
/// The form that says everything a collection shows first: each part comes once for every item, in the same order. Parts
/// <c>file</c> hold pictures.
/// </summary>
public sealed record FeaturedItemListForm
{
    /// <summary>Id of the item that is changed; 0 for a new one.</summary>
    public IReadOnlyList<long>? Id { get; init; }

    /// <summary>HTML.</summary>
    public IReadOnlyList<string>? Content { get; init; }

    /// <summary>Places among the others.</summary>
    public IReadOnlyList<int>? DisplayOrder { get; init; }

    /// <summary>The picture stays.</summary>
    public IReadOnlyList<bool>? KeepFile { get; init; }

    /// <summary>Name of the file that is its picture; empty for none.</summary>
    public IReadOnlyList<string>? FileName { get; init; }

    /// <summary>Types; all or none.</summary>
    public IReadOnlyList<string>? Type { get; init; }

    /// <summary>Identifiers of the objects to be shown, empty for texts; all or none.</summary>
    public IReadOnlyList<string>? DvObjectIdentifier { get; init; }
}
