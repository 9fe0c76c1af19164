using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Transfers;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file get FILE</c>.</summary>
internal sealed class GetFile : CliCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File or folder to write to; '-' for standard output. Default: the current folder.",
        HelpName = "PATH",
    };
    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing file." };
    private readonly Option<bool> _archival = new("--archival")
    {
        Description = "The archival form of a table instead of the file as it was uploaded.",
    };
    private readonly Option<long?> _rate = ByteRate.Option();

    public GetFile(CommandContext context)
        : base(context, "get", "Downloads a file, resumes where an earlier try stopped, and checks the bytes.")
    {
        Add(_file);
        Add(_output);
        Add(_force);
        Add(_archival);
        Add(_rate);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire file get 42", "quire file get 42 --output -"];

    protected override int Retries => FolderCommand.Patience;

    protected override long? BytesPerSecond(ParseResult parsed) => parsed.GetValue(_rate);

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var original = !call.Get(_archival);
        var file = await call.Client.Files.GetAsync(call.Get(_file), cancellationToken);
        var path = Destination.Choose(call.Get(_output), original ? file.UploadedName() : file.Label ?? "", call.Get(_force));
        if (path == "-")
        {
            using var content = await call.Client.Access.OpenAsync(
                file.DataFile!.Id,
                new() { Original = original },
                cancellationToken: cancellationToken
            );
            await Destination.WriteAsync(content.Stream, path, call.Host, cancellationToken);
            return;
        }

        var bytes = await TransferBar.OneAsync(
            call,
            path,
            progress =>
                call.Client.Access.DownloadAsync(
                    file,
                    path,
                    new() { Original = original, Progress = progress },
                    cancellationToken
                )
        );
        call.Output.Show(new(path, bytes), CliJson.Shapes.GotResult);
    }
}
