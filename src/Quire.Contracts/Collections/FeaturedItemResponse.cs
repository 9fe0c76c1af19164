namespace Quire.Contracts.Collections;

/// <summary>Something the page of a collection shows first.</summary>
public sealed record FeaturedItemResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>HTML without anything that could act; absent where an object is shown.</summary>
    public string? Content { get; init; }

    /// <summary>Name of the file of its picture.</summary>
    public string? ImageFileName { get; init; }

    /// <summary>Where its picture is.</summary>
    public string? ImageFileUrl { get; init; }

    /// <summary>Its place among the others.</summary>
    public int DisplayOrder { get; init; }

    /// <summary><c>custom</c>, <c>dataverse</c>, <c>dataset</c> or <c>datafile</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Alias, persistent identifier or id of the object shown.</summary>
    public string? DvObjectIdentifier { get; init; }

    /// <summary>What people call it.</summary>
    public string? DvObjectDisplayName { get; init; }
}
