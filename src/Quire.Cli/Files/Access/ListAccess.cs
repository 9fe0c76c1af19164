using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Access;

/// <summary><c>quire file access list FILE</c>.</summary>
internal sealed class ListAccess : CliCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<bool> _history = new("--history") { Description = "Also requests that were granted or rejected." };

    public ListAccess(CommandContext context)
        : base(context, "list", "Lists who waits for access to a restricted file.")
    {
        Add(_file);
        Add(_history);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file access list 42", "quire file access list 42 --history --json"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var (file, access) = (call.Get(_file), call.Client.Access);
        var requests = new List<AccessRequestResult>();
        if (call.Get(_history))
        {
            await foreach (var request in access.RequestHistoryAsync(file, cancellationToken: cancellationToken))
            {
                requests.Add(AccessRequestResult.Of(request));
            }
        }
        else
        {
            requests.AddRange((await access.RequestsAsync(file, cancellationToken)).Select(AccessRequestResult.Of));
        }

        call.Output.List(requests, CliJson.Shapes.IReadOnlyListAccessRequestResult);
    }
}
