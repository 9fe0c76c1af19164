using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration;

/// <summary><c>quire admin settings set NAME VALUE</c>.</summary>
internal sealed class SetSetting : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the setting." };
    private readonly Argument<string> _value = new("value") { Description = "Its new value." };

    public SetSetting(CommandContext context)
        : base(context, "set", "Sets a setting.")
    {
        Add(_name);
        Add(_value);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire admin settings set :ZipDownloadLimit 1000000000"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (name, value) = (call.Get(_name), call.Get(_value));
        var before = (await call.Client.Admin.SettingsAsync(cancellationToken)).TryGetValue(name, out var old)
            ? SettingResult.Of(name, old).Value
            : null;
        return Change.Saying(
            call,
            name,
            $"set {name} to '{value}' ({(before is null ? "not set so far" : $"it was '{before}'")})",
            async ct =>
            {
                await call.Client.Admin.SetSettingAsync(name, value, ct);
                return $"{name} is set.";
            }
        );
    }
}
