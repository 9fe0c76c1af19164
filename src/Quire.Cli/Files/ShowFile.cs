using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file metadata show FILE</c>.</summary>
internal sealed class ShowFile : CliCommand
{
    private readonly Argument<FileId> _file = Targets.File();

    private readonly Option<bool> _web = WebPage.Option();

    public ShowFile(CommandContext context)
        : base(context, "show", "Shows what is said about a file.")
    {
        Add(_file);
        Add(_web);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file metadata show 42", "quire file metadata show 42 --web"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var file = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        if (call.Get(_web))
        {
            WebPage.Show(call, WebPage.OfFile(call.Client.BaseAddress, file.Id));
            return;
        }

        call.Output.Show(file, CliJson.Shapes.FileResult);
    }
}
