using Quire.Repository.Publishing;

namespace Quire.Web.Depositing.Publishing;

/// <summary>The review of a draft.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Events">When it was handed in and given back, newest first.</param>
public sealed record ReviewShown(EditedDataset Dataset, IReadOnlyList<ReviewEvent> Events)
{
    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The reason that was written.</summary>
    public string Reason { get; init; } = "";
}
