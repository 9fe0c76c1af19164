using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire group show COLLECTION ALIAS</c>.</summary>
internal sealed class ShowGroup : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };

    public ShowGroup(CommandContext context)
        : base(context, "show", "Shows a group and who belongs to it.")
    {
        Add(_collection);
        Add(_alias);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire group show lab staff"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            GroupResult.Of(await call.Client.Collections.GroupAsync(call.Get(_collection), call.Get(_alias), cancellationToken)),
            CliJson.Shapes.GroupResult
        );
}
