using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>Identifiers datasets had: every one leads to its dataset, the last is shown as another name of it.</summary>
internal static class FormerIdentifiers
{
    /// <summary>Notes the identifier a dataset has had until now.</summary>
    /// <param name="db">The database.</param>
    /// <param name="dataset">The dataset, which is about to have another.</param>
    /// <param name="former">The identifier.</param>
    /// <param name="isPublic">Whether people may know it already, so that its provider goes on leading them here.</param>
    public static void Note(RepositoryDb db, DatasetRecord dataset, PersistentId former, bool isPublic)
    {
        if (dataset.FormerKey is { } earlier)
        {
            db.FormerIdentifiers.Add(new() { Key = earlier, DatasetId = dataset.Id });
        }

        (dataset.FormerIdentifier, dataset.FormerKey, dataset.FormerIsPublic) = (former.ToString(), former.Key, isPublic);
    }
}
