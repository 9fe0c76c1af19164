using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration;

/// <summary><c>quire admin settings get NAME</c>.</summary>
internal sealed class GetSetting : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the setting, such as :ZipDownloadLimit." };

    public GetSetting(CommandContext context)
        : base(context, "get", "Shows the value of a setting.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire admin settings get :ZipDownloadLimit"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            new(call.Get(_name), await call.Client.Admin.SettingAsync(call.Get(_name), cancellationToken)),
            CliJson.Shapes.SettingResult
        );
}
