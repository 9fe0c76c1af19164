using Quire.Repository.Files.Periods;

namespace Quire.Web.Depositing.Files;

/// <summary>Several files of a draft that are to be described together.</summary>
public sealed record ManyShown
{
    /// <summary>How many are named one by one.</summary>
    public const int Named = 20;

    /// <summary>The dataset.</summary>
    public required EditedDataset Dataset { get; init; }

    /// <summary>Ids of the files.</summary>
    public required IReadOnlyList<long> Chosen { get; init; }

    /// <summary>Paths of the first of them.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is written.</summary>
    public required ManyFields Fields { get; init; }

    /// <summary>What can be set here.</summary>
    public required PeriodRules Periods { get; init; }

    /// <summary>When the version it began from was last changed.</summary>
    public required string Seen { get; init; }

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether somebody else changed the draft meanwhile.</summary>
    public bool IsOutdated { get; init; }
}
