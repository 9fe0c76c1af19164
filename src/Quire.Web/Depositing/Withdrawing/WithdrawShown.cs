using Quire.Repository.Datasets;

namespace Quire.Web.Depositing.Withdrawing;

/// <summary>Published versions of a dataset, of which one is about to be withdrawn.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Versions">Its published versions, newest first.</param>
public sealed record WithdrawShown(EditedDataset Dataset, IReadOnlyList<VersionView> Versions)
{
    /// <summary>Number of the version that was chosen.</summary>
    public string Version { get; init; } = "";

    /// <summary>The reason that was written.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it says to go instead.</summary>
    public string Forward { get; init; } = "";

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }
}
