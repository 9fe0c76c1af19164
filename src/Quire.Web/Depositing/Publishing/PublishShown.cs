using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Files.Listing;
using Quire.Repository.Publishing;

namespace Quire.Web.Depositing.Publishing;

/// <summary>What a publication makes public.</summary>
public sealed record PublishShown
{
    /// <summary>The dataset.</summary>
    public required EditedDataset Dataset { get; init; }

    /// <summary>The ways it can be published, and what stands against each.</summary>
    public required ReleasePreview Preview { get; init; }

    /// <summary>How its newest version would be cited.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Its files by what they have in common.</summary>
    public required FileTallies Files { get; init; }

    /// <summary>How it differs from what is published; null where nothing is.</summary>
    public VersionComparison? Compared { get; init; }

    /// <summary>Why it was not published just now; null where nothing was tried.</summary>
    public string? Problem { get; init; }

    /// <summary>Which state of the draft is shown: whoever publishes says what they have seen.</summary>
    public string Seen => SeenVersion.Of(Preview.Version.Version).ToString();

    /// <summary>Ways that are open.</summary>
    public IReadOnlyList<ReleaseWay> Open => [.. Preview.Ways.Where(w => w.Problems.Count == 0)];

    /// <summary>What stands against the way that asks for the least.</summary>
    public ReleaseWay Major => Preview.Ways.First(w => w.Kind == ReleaseKind.Major);
}
