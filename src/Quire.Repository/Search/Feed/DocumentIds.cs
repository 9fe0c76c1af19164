namespace Quire.Repository.Search.Feed;

/// <summary>
/// How documents are named in the index: a published version and its draft are two, and so is what was withdrawn.
/// </summary>
internal static class DocumentIds
{
    public static string Collection(long id) => $"dataverse_{id}";

    public static string Dataset(long id) => $"dataset_{id}";

    public static string DatasetDraft(long id) => $"dataset_{id}_draft";

    public static string DatasetDeaccessioned(long id) => $"dataset_{id}_deaccessioned";

    /// <summary>All a dataset can have.</summary>
    public static IReadOnlyList<string> OfDataset(long id) => [Dataset(id), DatasetDraft(id), DatasetDeaccessioned(id)];

    public static string File(long id) => $"datafile_{id}";

    public static string FileDraft(long id) => $"datafile_{id}_draft";
}
