using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary><c>quire file access request FILE</c>.</summary>
internal sealed class RequestAccess : WriteCommand
{
    private readonly Argument<FileId> _file = Targets.File();

    public RequestAccess(CommandContext context)
        : base(context, "request", "Asks those who manage a restricted file for access to it.") => Add(_file);

    public override IReadOnlyList<string> Examples { get; } = ["quire file access request 42"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var file = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        return Change.Saying(
            call,
            $"{file.Id}",
            $"ask for access to {file.Path}",
            ct => call.Client.Access.RequestAsync(file.Id, ct),
            Rights.ToAskFor(call, file.Id)
        );
    }
}
