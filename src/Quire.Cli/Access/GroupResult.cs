using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>A group people put together in a collection.</summary>
internal sealed record GroupResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Alias", "Name", "Members", "Identifier"];

    public required string Identifier { get; init; }

    public string? Alias { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<string> Members { get; init; }

    public static GroupResult Of(GroupResponse group) =>
        new()
        {
            Identifier = group.Identifier,
            Alias = group.GroupAliasInOwner,
            Name = group.DisplayName,
            Description = group.Description,
            Members = group.ContainedRoleAssignees ?? [],
        };

    public IReadOnlyList<string?> Cells() => [Alias, Name, $"{Members.Count}", Identifier];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Alias", Alias),
            ("Name", Name),
            ("Description", Description),
            ("Identifier", Identifier),
            ("Members", string.Join(", ", Members)),
        ];
}
