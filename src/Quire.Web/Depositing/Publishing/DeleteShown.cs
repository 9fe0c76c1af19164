using Quire.Repository.Datasets;

namespace Quire.Web.Depositing.Publishing;

/// <summary>A draft that is about to be deleted.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Problem">What was wrong; null for nothing.</param>
public sealed record DeleteShown(EditedDataset Dataset, string? Problem)
{
    /// <summary>Whether nothing of the dataset is left afterwards.</summary>
    public bool IsAll => Dataset.View.Object.PublishedAt is null;

    /// <summary>Which state of the draft is shown: whoever deletes it says what they have seen.</summary>
    public string Seen => SeenVersion.Of(Dataset.View.Version).ToString();
}
