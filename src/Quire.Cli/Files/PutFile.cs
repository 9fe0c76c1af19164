using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Datasets;
using Quire.Cli.Transfers;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file put DATASET PATH</c>.</summary>
internal sealed class PutFile : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<FileInfo> _path = new Argument<FileInfo>("path")
    {
        Description = "The file on disk.",
    }.AcceptExistingOnly();
    private readonly FileDescriptionOptions _description = new();
    private readonly Option<bool> _restrict = new("--restrict") { Description = "Restrict it at once." };
    private readonly Option<bool> _noIngest = new("--no-ingest") { Description = "Do not read it as a table." };
    private readonly Option<bool> _direct = FolderCommand.DirectOption();
    private readonly Option<long?> _rate = ByteRate.Option();

    public PutFile(CommandContext context)
        : base(context, "put", "Adds a file to the draft of a dataset and checks what arrived.")
    {
        Add(_dataset);
        Add(_path);
        _description.AddTo(this);
        Add(_restrict);
        Add(_noIngest);
        Add(_direct);
        Add(_rate);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file put doi:10.5072/FK2/ABC readings.csv --directory raw --description \"Raw readings\""];

    protected override int Retries => FolderCommand.Patience;

    protected override long? BytesPerSecond(ParseResult parsed) => parsed.GetValue(_rate);

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var path = call.Get(_path);
        var description = _description.Read(call) with
        {
            Restrict = call.Get(_restrict) ? true : null,
            TabIngest = call.Get(_noIngest) ? false : null,
        };
        return new(
            named.Id.ToString(),
            $"add {path.Name} ({SafeText.Size(path.Length)}) to {named.Words}",
            async ct =>
            {
                var mode = call.Get(_direct) ? UploadMode.DirectIfOffered : UploadMode.ThroughServer;
                var file = UploadFile.FromPath(path.FullName, description.Label);
                var uploaded = await TransferBar.OneAsync(
                    call,
                    path.Name,
                    progress =>
                        call.Client.Files.UploadAsync(named.Id, file, description, new() { Mode = mode, Progress = progress }, ct)
                );
                Uploaded.Show(call, uploaded);
            }
        )
        {
            Check = Rights.On(call, named.Id, p => p.CanEditDataset, "edit this dataset"),
        };
    }
}
