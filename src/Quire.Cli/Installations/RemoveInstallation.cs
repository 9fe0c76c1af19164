using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Installations;

/// <summary><c>quire config remove NAME</c>.</summary>
internal sealed class RemoveInstallation : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the installation." };

    public RemoveInstallation(CommandContext context)
        : base(context, "remove", "Forgets an installation and its token.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire config remove lab"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var stored = call.Store.Read();
        var chosen = stored.Get(call.Get(_name));
        return Task.FromResult(
            Change.Saying(
                call,
                chosen.Name,
                $"forget '{chosen.Name}' ({chosen.Server})",
                _ =>
                {
                    call.Store.Write(stored.Without(chosen.Name));
                    return Task.FromResult($"'{chosen.Name}' is forgotten.");
                }
            )
        );
    }
}
