using Quire.Repository.Data;

namespace Quire.Repository.Collections.Moves;

/// <summary>A dataset or collection that is about to lie elsewhere.</summary>
/// <param name="Moved">What is moved, as it lies now.</param>
/// <param name="Place">The collection it is moved to.</param>
public sealed record PlannedMove(RepositoryObject Moved, RepositoryObject Place)
{
    /// <summary>Ids of the collections it will lie in, the root first.</summary>
    public IReadOnlyList<long> Above { get; } = [.. Place.AncestorIds, Place.Id];

    /// <summary>What is moved, with everything in it.</summary>
    public IQueryable<RepositoryObject> Everything(RepositoryDb db)
    {
        var (id, below) = (Moved.Id, Moved.PathForChildren);
        return db.Objects.Where(o => o.Id == id || o.AncestorPath.StartsWith(below));
    }
}
