using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire role show ALIAS</c>.</summary>
internal sealed class ShowRole : CliCommand
{
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the role, such as curator." };

    public ShowRole(CommandContext context)
        : base(context, "show", "Shows a role and what it permits.") => Add(_alias);

    public override IReadOnlyList<string> Examples { get; } = ["quire role show curator"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            RoleResult.Of(await call.Client.Roles.GetAsync(call.Get(_alias), cancellationToken)),
            CliJson.Shapes.RoleResult
        );
}
