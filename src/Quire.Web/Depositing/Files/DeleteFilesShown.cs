namespace Quire.Web.Depositing.Files;

/// <summary>Files that are about to be deleted from a draft.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Chosen">Ids of the files.</param>
/// <param name="Names">Paths of the first of them.</param>
public sealed record DeleteFilesShown(EditedDataset Dataset, IReadOnlyList<long> Chosen, IReadOnlyList<string> Names)
{
    /// <summary>How many are named one by one.</summary>
    public const int Named = 20;
}
