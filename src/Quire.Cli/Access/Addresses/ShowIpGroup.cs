using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access.Addresses;

/// <summary><c>quire group ip show ALIAS</c>.</summary>
internal sealed class ShowIpGroup : CliCommand
{
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };

    public ShowIpGroup(CommandContext context)
        : base(context, "show", "Shows a group of addresses.") => Add(_alias);

    public override IReadOnlyList<string> Examples { get; } = ["quire group ip show library"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            IpGroupResult.Of(await call.Client.Admin.IpGroupAsync(call.Get(_alias), cancellationToken)),
            CliJson.Shapes.IpGroupResult
        );
}
