using Quire.Repository.Data.Collections;

namespace Quire.Web.Collections;

/// <summary>Where something lies, as a trail of collections from the top.</summary>
internal static class Trail
{
    /// <param name="owners">The collections, the nearest first.</param>
    public static IReadOnlyList<(string Name, string Path)> Of(IReadOnlyList<CollectionRecord> owners) =>
        [.. owners.Reverse().Select(o => (o.Name, PathOf(o)))];

    /// <summary>The page of a collection, without slash in front: the one at the top is the start page.</summary>
    public static string PathOf(CollectionRecord collection) =>
        collection.Object.OwnerId is null ? "" : $"dataverse/{Uri.EscapeDataString(collection.Alias)}";
}
