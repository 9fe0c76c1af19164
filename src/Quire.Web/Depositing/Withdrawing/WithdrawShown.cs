using System.Globalization;
using Quire.Repository.Datasets;

namespace Quire.Web.Depositing.Withdrawing;

/// <summary>Published versions of a dataset, of which one is about to be withdrawn.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Versions">Its published versions, newest first, as many as a page shows.</param>
public sealed record WithdrawShown(EditedDataset Dataset, IReadOnlyList<VersionView> Versions)
{
    /// <summary>Which page of its versions, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether older versions follow.</summary>
    public bool HasOlder { get; init; }

    /// <summary>Number of the version that was chosen.</summary>
    public string Version { get; init; } = "";

    /// <summary>The reason that was written.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it says to go instead.</summary>
    public string Forward { get; init; } = "";

    /// <summary>One of the pages, without slash in front.</summary>
    public string To(int number) =>
        number == 1
            ? Dataset.Edit("withdraw")
            : string.Create(CultureInfo.InvariantCulture, $"{Dataset.Edit("withdraw")}?page={number}");

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }
}
