using Quire.Repository.Access.Guestbooks;

namespace Quire.Web.Depositing.Guestbooks;

/// <summary>What those are asked who download files of a dataset, and when.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Choice">What it asks with, and what it could ask with.</param>
public sealed record DatasetGuestbookShown(EditedDataset Dataset, GuestbookChoice Choice)
{
    /// <summary>What is sent for no guestbook.</summary>
    public const string None = "none";

    /// <summary>What is sent for the time the installation says, and for each of the two there are.</summary>
    public const string Usual = "usual",
        AtRequest = "request",
        AtDownload = "download";

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What is sent for the time the dataset says now.</summary>
    public string When =>
        Choice.AtRequest switch
        {
            null => Usual,
            true => AtRequest,
            false => AtDownload,
        };
}
