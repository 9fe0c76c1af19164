using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary><c>quire role create ALIAS --name NAME --permission PERMISSION… [--collection ID]</c>.</summary>
internal sealed class CreateRole : WriteCommand
{
    private readonly Argument<string> _alias = new("alias")
    {
        Description = "Unique short name, at most 16 letters, digits, '_' and '-'.",
    };
    private readonly Option<string> _name = new("--name") { Description = "Name shown to people.", Required = true };
    private readonly Option<string?> _description = new("--description") { Description = "What it is for." };
    private readonly Option<string[]> _permissions = new("--permission")
    {
        Description = "A permission it gives, such as EditDataset; may be named several times. ALL for every one.",
        Required = true,
    };
    private readonly Option<CollectionId?> _collection = Targets.OptionalCollection(
        "--collection",
        "Collection it can be given in and below. Default: everywhere."
    );

    public CreateRole(CommandContext context)
        : base(context, "create", "Defines a role; superusers only.")
    {
        Add(_alias);
        Add(_name);
        Add(_description);
        Add(_permissions);
        Add(_collection);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire role create reader --name Reader --permission ViewUnpublishedDataset --permission DownloadFile --collection lab"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var role = new RoleRequest
        {
            Alias = call.Get(_alias),
            Name = call.Get(_name),
            Description = call.Get(_description),
            Permissions = call.Get(_permissions),
        };
        var collection = call.Get(_collection);
        return Task.FromResult(
            new Change(
                role.Alias,
                $"define the role {role.Alias} {(collection is { } where ? $"in collection '{where}'" : "for every collection")}",
                async ct =>
                    call.Output.Show(
                        RoleResult.Of(
                            collection is { } owner
                                ? await call.Client.Roles.CreateAsync(owner, role, ct)
                                : await call.Client.Admin.CreateRoleAsync(role, ct)
                        ),
                        CliJson.Shapes.RoleResult
                    )
            )
            {
                Check = Rights.ToDefineRoles(call, collection),
            }
        );
    }
}
