namespace Quire.Server.Tests.Upgrades;

/// <summary>What one has to know of a recorded installation to ask it something.</summary>
internal sealed record RecordedFacts
{
    /// <summary>The clock then.</summary>
    public required DateTime At { get; init; }

    /// <summary>API tokens, by who they are of.</summary>
    public required SortedDictionary<string, string> Tokens { get; init; }

    /// <summary>Aliases of the collections.</summary>
    public required IReadOnlyList<string> Collections { get; init; }

    /// <summary>Datasets, by what they are there for.</summary>
    public required SortedDictionary<string, RecordedDataset> Datasets { get; init; }

    /// <summary>SHA-256 of each file, by its id.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    /// <summary>Searches with a word that is in them.</summary>
    public required IReadOnlyList<string> Searches { get; init; }
}

/// <param name="Id">Id in the database.</param>
/// <param name="Pid">Persistent identifier.</param>
internal sealed record RecordedDataset(long Id, string Pid);
