namespace Quire.Contracts.Datasets.Types;

/// <summary>A list of names before and after a change.</summary>
public sealed record NamesBeforeAndAfter
{
    /// <summary>The names before.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>The names now.</summary>
    public required IReadOnlyList<string> After { get; init; }
}
