using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What a request says about a collection; null means not said.</summary>
public sealed record CollectionInput
{
    public string? Alias { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Affiliation { get; init; }

    /// <summary>Wire name of the type; unknown ones become <c>UNCATEGORIZED</c>.</summary>
    public string? CollectionType { get; init; }

    /// <summary>Contact addresses in order.</summary>
    public IReadOnlyList<string>? Contacts { get; init; }

    public Theme? Theme { get; init; }

    /// <summary>Names of metadata blocks to use here.</summary>
    public IReadOnlyList<string>? BlockNames { get; init; }

    public IReadOnlyList<InputLevel>? InputLevels { get; init; }

    /// <summary>Names of facet fields to use here.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>Names of metadata blocks offered as facet here; empty for none.</summary>
    public IReadOnlyList<string>? BlockFacets { get; init; }

    /// <summary>Whether a dataset needs files before it can be published here.</summary>
    public bool? RequireFilesToPublish { get; init; }

    /// <summary>Whether files of datasets here are given identifiers of their own.</summary>
    public bool? FilePidsEnabled { get; init; }

    /// <summary>Names of the types datasets may be of here.</summary>
    public IReadOnlyList<string>? AllowedDatasetTypes { get; init; }

    public bool? InheritBlocks { get; init; }

    public bool? InheritFacets { get; init; }

    /// <summary>The metadata blocks offered as facet are those of the collection above.</summary>
    public bool InheritBlockFacets { get; init; }

    /// <summary>
    /// Revision of the collection its author saw: once it is another, nothing changes. Null for whatever it is.
    /// </summary>
    public long? SeenRevision { get; init; }
}
