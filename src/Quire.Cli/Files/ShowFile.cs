using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client.Identifiers;

namespace Quire.Cli.Files;

/// <summary><c>quire file metadata show FILE</c>.</summary>
internal sealed class ShowFile : CliCommand
{
    private readonly Argument<FileId> _file = Targets.File();

    public ShowFile(CommandContext context)
        : base(context, "show", "Shows what is said about a file.") =>
        Add(_file);

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken)), CliJson.Shapes.FileResult);
}
