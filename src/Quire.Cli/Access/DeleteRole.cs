using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire role delete ALIAS</c>.</summary>
internal sealed class DeleteRole : WriteCommand
{
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the role." };

    public DeleteRole(CommandContext context)
        : base(context, "delete", "Removes a role, and takes it back from everybody who holds it.", destructive: true) =>
        Add(_alias);

    public override IReadOnlyList<string> Examples { get; } = ["quire role delete reader"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var role = await call.Client.Roles.GetAsync(call.Get(_alias), cancellationToken);
        return Change.Saying(
            call,
            role.Alias,
            $"delete the role {role.Alias} \"{role.Name}\", and take it back from everybody",
            ct =>
                role.OwnerId is null
                    ? call.Client.Admin.DeleteRoleAsync(role.Id, ct)
                    : call.Client.Roles.DeleteAsync(role.Id, ct),
            Rights.ToDefineRoles(call, role.OwnerId is { } owner ? (CollectionId)owner : (CollectionId?)null)
        );
    }
}
