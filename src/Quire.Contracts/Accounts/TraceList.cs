using System.Text.Json;

namespace Quire.Contracts.Accounts;

/// <summary>What an account has or did of one kind.</summary>
public sealed record TraceList
{
    /// <summary>How many there are.</summary>
    public int Count { get; init; }

    /// <summary>Some of them; members depend on the kind and are numbers and texts.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? Items { get; init; }
}
