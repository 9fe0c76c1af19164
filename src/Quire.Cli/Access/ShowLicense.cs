using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire license show NAME</c>.</summary>
internal sealed class ShowLicense : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name, short identifier or address of the licence." };

    public ShowLicense(CommandContext context)
        : base(context, "show", "Shows a licence of the installation.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire license show \"CC BY 4.0\""];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            LicenseResult.Of(await call.Client.Licenses.FindAsync(call.Get(_name), cancellationToken)),
            CliJson.Shapes.LicenseResult
        );
}
