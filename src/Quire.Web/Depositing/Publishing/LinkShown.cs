namespace Quire.Web.Depositing.Publishing;

/// <summary>The link by which whoever has it sees a draft.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Address">The link; null where there is none.</param>
/// <param name="Problem">What was wrong; null for nothing.</param>
public sealed record LinkShown(EditedDataset Dataset, string? Address, string? Problem)
{
    /// <summary>Whether it hides who made the dataset.</summary>
    public bool IsAnonymized { get; init; }
}
