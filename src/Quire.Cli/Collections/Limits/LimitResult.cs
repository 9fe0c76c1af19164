using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Collections.Limits;

/// <summary>Whom a collection is there for.</summary>
internal sealed record LimitResult : IFacts
{
    public required string Collection { get; init; }

    /// <summary>Accounts and groups; none where it is there for everybody.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    public static LimitResult Of(LimitedCollectionResponse limit) =>
        new() { Collection = limit.DataverseAlias, Readers = limit.LocallyFairRoleAssignees };

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [("Collection", Collection), ("There for", Readers.Count == 0 ? "nobody in particular" : string.Join(", ", Readers))];
}
