using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access.Addresses;

/// <summary>A group of whoever calls from certain addresses.</summary>
internal sealed record IpGroupResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Alias", "Name", "Addresses", "Identifier"];

    public required string Alias { get; init; }

    public required string Identifier { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    public static IpGroupResult Of(IpGroupResponse group) =>
        new()
        {
            Alias = group.Alias,
            Identifier = group.Identifier,
            Name = group.Name,
            Description = group.Description,
            Addresses = [.. group.Addresses ?? [], .. (group.Ranges ?? []).Select(r => string.Join('-', r))],
        };

    public IReadOnlyList<string?> Cells() => [Alias, Name, string.Join(", ", Addresses), Identifier];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Alias", Alias),
            ("Name", Name),
            ("Description", Description),
            ("Identifier", Identifier),
            ("Addresses", string.Join(", ", Addresses)),
        ];
}
