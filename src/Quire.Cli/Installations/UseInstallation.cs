using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Installations;

/// <summary><c>quire config use NAME</c>.</summary>
internal sealed class UseInstallation : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the installation." };

    public UseInstallation(CommandContext context)
        : base(context, "use", "Makes an installation the default.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire config use lab"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var stored = call.Store.Read();
        var chosen = stored.Get(call.Get(_name));
        return Task.FromResult(
            Change.Saying(
                call,
                chosen.Name,
                $"make '{chosen.Name}' the default",
                _ =>
                {
                    call.Store.Write(stored with { DefaultName = chosen.Name });
                    return Task.FromResult($"'{chosen.Name}' ({chosen.Server}) is used when none is named.");
                }
            )
        );
    }
}
