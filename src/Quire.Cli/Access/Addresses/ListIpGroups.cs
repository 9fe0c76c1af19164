using Quire.Cli.Commands;

namespace Quire.Cli.Access.Addresses;

/// <summary><c>quire group ip list</c>.</summary>
internal sealed class ListIpGroups(CommandContext context)
    : CliCommand(context, "list", "Lists the groups of addresses of the installation.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire group ip list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Admin.IpGroupsAsync(cancellationToken)).Select(IpGroupResult.Of)],
            CliJson.Shapes.IReadOnlyListIpGroupResult
        );
}
