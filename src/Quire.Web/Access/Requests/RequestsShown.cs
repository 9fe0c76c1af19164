using System.Globalization;
using Quire.Repository.Access.Requests;
using Quire.Web.Depositing;

namespace Quire.Web.Access.Requests;

/// <summary>Requests for access to files of a dataset, for those who decide.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Page">Requests of the page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="IsDecided">Whether those are shown that were decided.</param>
public sealed record RequestsShown(EditedDataset Dataset, DatasetAccessPage Page, int Number, bool IsDecided)
{
    /// <summary>Requests on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Whether some of what was chosen had been decided by somebody else.</summary>
    public bool WasLate { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages => (Page.Total + PageSize - 1) / PageSize;

    /// <summary>The page, or that of what was decided, without slash in front.</summary>
    public string To(bool decided, int number = 1) =>
        (decided, number) switch
        {
            (false, 1) => Dataset.Edit("requests"),
            (true, 1) => $"{Dataset.Edit("requests")}?decided=yes",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{Dataset.Edit("requests")}?{(decided ? "decided=yes&" : "")}page={number}"
            ),
        };
}
