using Quire.Cli.Commands;

namespace Quire.Cli.Administration;

/// <summary><c>quire admin settings list</c>.</summary>
internal sealed class ListSettings(CommandContext context) : CliCommand(context, "list", "Lists the settings that are set.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire admin settings list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var settings = await call.Client.Admin.SettingsAsync(cancellationToken);
        call.Output.List(
            [.. settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => SettingResult.Of(s.Key, s.Value))],
            CliJson.Shapes.IReadOnlyListSettingResult
        );
    }
}
