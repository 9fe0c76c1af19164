using Quire.Repository.Data;

namespace Quire.Repository.Keeping;

/// <summary>What is shown when an object is.</summary>
public static class ObjectsShown
{
    /// <summary>The object and everything it lies in: roles, names and rules reach it from there.</summary>
    public static IReadOnlyList<Shown> WithAncestors(this RepositoryObject item) =>
        [Shown.Object(item.Id), .. item.AncestorIds.Select(Shown.Object)];
}
