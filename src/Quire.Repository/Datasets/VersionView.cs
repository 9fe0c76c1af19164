using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>A version with everything an answer shows of it but its files.</summary>
/// <param name="Version">The record, with its dataset and object.</param>
/// <param name="LatestState">State of the newest version of the dataset that who asks may know of.</param>
/// <param name="Metadata">The metadata, read from storage.</param>
/// <param name="Schema">The blocks that give the metadata order and types.</param>
/// <param name="License">The licence of the terms; null with custom terms.</param>
/// <param name="Owners">Collections the dataset lies in, direct owner first; empty unless asked for.</param>
/// <param name="HideEmails">Fields of type e-mail are left out.</param>
public sealed record VersionView(
    DatasetVersionRecord Version,
    VersionState LatestState,
    MetadataDocument Metadata,
    MetadataSchema Schema,
    License? License,
    IReadOnlyList<CollectionRecord> Owners,
    bool HideEmails
)
{
    /// <summary>Fields of which only is told that they are filled; null where nothing is withheld.</summary>
    public IReadOnlySet<string>? Withheld { get; init; }

    /// <summary>What its reader may do with the dataset.</summary>
    public Permission Held { get; init; }

    public DatasetRecord Dataset => Version.Dataset;

    public RepositoryObject Object => Version.Dataset.Object;
}
