using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Listing;

namespace Quire.Web.Depositing.Files;

/// <summary>The files of a draft, to be changed.</summary>
public sealed record DraftFilesShown
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The dataset.</summary>
    public required EditedDataset Dataset { get; init; }

    /// <summary>Files of the page.</summary>
    public required FilePage Page { get; init; }

    /// <summary>How the bytes of new files can be sent.</summary>
    public required UploadWay Way { get; init; }

    /// <summary>Words they were looked for by.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What became of files that were sent; null where none were.</summary>
    public UploadOutcome? Outcome { get; init; }

    /// <summary>What is worth knowing of files that were taken, with the name each was sent under.</summary>
    public IReadOnlyList<(string Name, string Text)> Told { get; init; } = [];

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages => (Page.Total + PageSize - 1) / PageSize;
}
