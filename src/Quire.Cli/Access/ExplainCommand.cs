using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire explain PERMISSION OBJECT [--user NAME]</c>.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> _permission = new("permission")
    {
        Description = "Name of the permission, such as EditDataset or DownloadFile.",
    };
    private readonly Argument<string> _object = new("object")
    {
        Description = "Number or persistent identifier of a collection, dataset or file, or alias of a collection.",
    };
    private readonly Option<string?> _user = new("--user")
    {
        Description = "Name of an account, or :guest. Default: you; about others only those may ask who manage the permissions.",
        HelpName = "NAME",
    };

    public ExplainCommand(CommandContext context)
        : base(context, "explain", "Tells why somebody may do something, or may not.")
    {
        Add(_permission);
        Add(_object);
        Add(_user);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire explain EditDataset doi:10.5072/FK2/ABC --user jane", "quire explain AddDataset lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            ExplainResult.Of(
                await call.Client.Roles.ExplainAsync(call.Get(_object), call.Get(_permission), call.Get(_user), cancellationToken)
            ),
            CliJson.Shapes.ExplainResult
        );
}
