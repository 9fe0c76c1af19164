using Quire.Repository.Search.Places;

namespace Quire.Repository.Search.Index;

/// <summary>One findable state of one object: a published version and its draft are two documents.</summary>
public sealed record SearchDocument
{
    /// <summary>
    /// Unique in the index: <c>dataverse_5</c>, <c>dataset_12</c>, <c>dataset_12_draft</c>, <c>datafile_34</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Database id of the object.</summary>
    public required long EntityId { get; init; }

    public required SearchKind Kind { get; init; }

    /// <summary>Revision of the object this was built from, for consistency checks; meaning known to the feeder alone.</summary>
    public long Revision { get; init; }

    /// <summary>
    /// Ids of every collection the object can be found under: itself for a collection, all ancestors, linking ones.
    /// </summary>
    public IReadOnlyList<long> Collections { get; init; } = [];

    /// <summary>Who may find it: <see cref="SearchReaders.Public"/> or assignee ids. Empty: superusers alone.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    /// <summary>
    /// <c>Published</c>, <c>Unpublished</c>, <c>Draft</c>, <c>In Review</c>, <c>Deaccessioned</c> (<c>publicationStatus</c>).
    /// </summary>
    public IReadOnlyList<string> PublicationStatuses { get; init; } = [];

    /// <summary>
    /// Name of a collection, title of a dataset, label of a file; weighs most, and sorts without regard to case or accents.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Descriptions without markup.</summary>
    public IReadOnlyList<string> Descriptions { get; init; } = [];

    /// <summary>First publication; the date results are sorted by.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>Creation; sorts what was never released.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Last change (<c>updateDate</c>).</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Alias of a collection, or other exact identifiers (<c>identifier</c>).</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Persistent id with its protocol; null when there is none.</summary>
    public string? PersistentId { get; init; }

    /// <summary>Metadata and other named values. New names are searchable at once.</summary>
    public IReadOnlyList<SearchField> Fields { get; init; } = [];

    /// <summary>Facts of a file; null for collections and datasets.</summary>
    public SearchFile? File { get; init; }

    /// <summary>Where on the globe; invalid boxes are left out.</summary>
    public IReadOnlyList<GeoBox> Boxes { get; init; } = [];

    /// <summary>Opaque text handed back with a hit, so that it can be rendered without a database read.</summary>
    public string Payload { get; init; } = "";
}
