using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>A dataset with everything an answer shows of it.</summary>
/// <param name="Dataset">The record, with its object.</param>
/// <param name="PersistentUrl">Where people find it.</param>
/// <param name="Publisher">Name of the installation.</param>
/// <param name="Locks">Kinds of the locks in force.</param>
/// <param name="Owners">Collections it lies in, direct owner first; empty unless asked for.</param>
/// <param name="Latest">The newest version the caller may see; null when there is none, or it was not asked for.</param>
public sealed record DatasetView(
    DatasetRecord Dataset,
    string PersistentUrl,
    string Publisher,
    IReadOnlyList<string> Locks,
    IReadOnlyList<CollectionRecord> Owners,
    VersionView? Latest = null
)
{
    public RepositoryObject Object => Dataset.Object;
}
