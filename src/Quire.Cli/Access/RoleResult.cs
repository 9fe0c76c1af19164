using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>A role.</summary>
internal sealed record RoleResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Alias", "Name", "Permissions", "Id"];

    public required long Id { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    public static RoleResult Of(RoleResponse role) =>
        new()
        {
            Id = role.Id,
            Alias = role.Alias,
            Name = role.Name,
            Description = role.Description,
            Permissions = role.Permissions,
        };

    public IReadOnlyList<string?> Cells() => [Alias, Name, string.Join(", ", Permissions), $"{Id}"];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Alias", Alias),
            ("Name", Name),
            ("Description", Description),
            ("Permissions", string.Join(", ", Permissions)),
            ("Id", $"{Id}"),
        ];
}
