using Quire.Repository.Data.Collections;

namespace Quire.Web.Depositing.Placing;

/// <summary>Collections that show a dataset by a link.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Shown">Those that show it.</param>
/// <param name="Endable">Aliases of those of which the reader may end the link.</param>
/// <param name="Offered">Those in which the reader may show it too.</param>
public sealed record LinksShown(
    EditedDataset Dataset,
    IReadOnlyList<CollectionRecord> Shown,
    IReadOnlySet<string> Endable,
    IReadOnlyList<CollectionRecord> Offered
)
{
    /// <summary>How many are offered at once; others are found by their names.</summary>
    public const int MostOffered = 100;

    /// <summary>Part of a name they were looked for by.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether there are more than are offered.</summary>
    public bool HasMore { get; init; }

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }
}
