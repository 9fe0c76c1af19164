using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration;

/// <summary><c>quire admin settings delete NAME</c>.</summary>
internal sealed class DeleteSetting : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the setting." };

    public DeleteSetting(CommandContext context)
        : base(context, "delete", "Unsets a setting, so that its default applies.", destructive: true) => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire admin settings delete :ZipDownloadLimit"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var name = call.Get(_name);
        var value = await call.Client.Admin.SettingAsync(name, cancellationToken);
        return Change.Saying(
            call,
            name,
            $"unset {name}, which is '{value}'",
            ct => call.Client.Admin.DeleteSettingAsync(name, ct)
        );
    }
}
