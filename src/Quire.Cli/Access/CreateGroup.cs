using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;
using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary><c>quire group create COLLECTION ALIAS [--name NAME]</c>.</summary>
internal sealed class CreateGroup : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _alias = new("alias") { Description = "Alias: letters, digits, '_' and '-'." };
    private readonly Option<string?> _name = new("--name") { Description = "Name shown to people. Default: the alias." };
    private readonly Option<string?> _description = new("--description") { Description = "What it is for." };

    public CreateGroup(CommandContext context)
        : base(context, "create", "Makes a group in a collection, to which roles can be given.")
    {
        Add(_collection);
        Add(_alias);
        Add(_name);
        Add(_description);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire group create lab staff --name \"Staff of the laboratory\""];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, alias) = (call.Get(_collection), call.Get(_alias));
        var group = new GroupRequest
        {
            AliasInOwner = alias,
            DisplayName = call.Get(_name) ?? alias,
            Description = call.Get(_description),
        };
        return Task.FromResult(
            new Change(
                alias,
                $"make the group {alias} in collection '{collection}'",
                async ct =>
                    call.Output.Show(
                        GroupResult.Of(await call.Client.Collections.CreateGroupAsync(collection, group, ct)),
                        CliJson.Shapes.GroupResult
                    )
            )
            {
                Check = Rights.On(call, collection, p => p.CanManageDataversePermissions, "make groups in this collection"),
            }
        );
    }
}
