namespace Quire.Repository.Search.Index;

/// <summary>Changes to the index that become visible together.</summary>
/// <param name="Upserts">Documents to add, each replacing the one with the same id.</param>
/// <param name="Deletes">Ids of documents to remove; unknown ids are ignored. An id in both lists ends up written.</param>
public sealed record SearchBatch(IReadOnlyList<SearchDocument> Upserts, IReadOnlyList<string> Deletes)
{
    /// <summary>A batch that only writes.</summary>
    public static SearchBatch Of(params SearchDocument[] upserts) => new(upserts, []);

    /// <summary>A batch that only removes.</summary>
    public static SearchBatch Without(params string[] deletes) => new([], deletes);
}
