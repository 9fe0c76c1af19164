namespace Quire.Web.Depositing.Publishing;

/// <summary>A draft that is about to be deleted.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Problem">What was wrong; null for nothing.</param>
public sealed record DeleteShown(EditedDataset Dataset, string? Problem)
{
    /// <summary>Whether nothing of the dataset is left afterwards.</summary>
    public bool IsAll => Dataset.View.Object.PublishedAt is null;
}
