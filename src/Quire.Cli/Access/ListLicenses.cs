using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire license list</c>.</summary>
internal sealed class ListLicenses(CommandContext context)
    : CliCommand(context, "list", "Lists the licences of the installation.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire license list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Licenses.ListAsync(cancellationToken)).Select(LicenseResult.Of)],
            CliJson.Shapes.IReadOnlyListLicenseResult
        );
}
