using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>Somebody holds a role somewhere.</summary>
internal sealed record AssignmentResult(long Id, string Assignee, string? Role, string? Name) : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Assignee", "Role", "Name", "Id"];

    public static AssignmentResult Of(RoleAssignmentResponse held) =>
        new(held.Id, held.Assignee, held.RoleAlias ?? held.RoleName, held.AssigneeName);

    public IReadOnlyList<string?> Cells() => [Assignee, Role, Name, $"{Id}"];

    public IEnumerable<(string Name, string? Value)> Facts() => [("Assignee", Assignee), ("Role", Role), ("Id", $"{Id}")];
}
