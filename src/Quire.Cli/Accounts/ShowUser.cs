using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users show NAME</c>.</summary>
internal sealed class ShowUser : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the account." };

    public ShowUser(CommandContext context)
        : base(context, "show", "Shows an account; for administrators.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire users show jane"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            UserResult.Of(await call.Client.Admin.UserAsync(call.Get(_name).TrimStart('@'), cancellationToken)),
            CliJson.Shapes.UserResult
        );
}
