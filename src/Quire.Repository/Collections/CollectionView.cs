using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>A collection with everything an answer shows of it.</summary>
/// <param name="Collection">The record, with its object.</param>
/// <param name="Owners">Collections above it, direct owner first; empty unless asked for.</param>
/// <param name="ChildCount">Collections and datasets directly in it; null unless asked for.</param>
public sealed record CollectionView(CollectionRecord Collection, IReadOnlyList<CollectionRecord> Owners, int? ChildCount = null)
{
    public RepositoryObject Object => Collection.Object;

    /// <summary>Whether a dataset needs files before it can be published here, as it said or as holds above.</summary>
    public bool RequiresFilesToPublish { get; init; }

    /// <summary>The types datasets here may be of, where it chose them.</summary>
    public IReadOnlyList<DatasetType> AllowedDatasetTypes { get; init; } = [];

    /// <summary>Contacts are left out.</summary>
    public bool HideEmails { get; init; }
}
