using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Transfers;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file replace FILE PATH</c>.</summary>
internal sealed class ReplaceFile : WriteCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Argument<FileInfo> _path = new Argument<FileInfo>("path")
    {
        Description = "The new file on disk.",
    }.AcceptExistingOnly();
    private readonly FileDescriptionOptions _description = new();
    private readonly Option<bool> _force = new("--force") { Description = "Also when the content type is another one." };
    private readonly Option<long?> _rate = ByteRate.Option();

    public ReplaceFile(CommandContext context)
        : base(context, "replace", "Puts a new file in place of a published one, which stays in the older versions.")
    {
        Add(_file);
        Add(_path);
        _description.AddTo(this);
        Add(_force);
        Add(_rate);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire file replace 42 readings.csv"];

    protected override int Retries => FolderCommand.Patience;

    protected override long? BytesPerSecond(ParseResult parsed) => parsed.GetValue(_rate);

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var old = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        var path = call.Get(_path);
        var description = _description.Read(call) with { ForceReplace = call.Get(_force) ? true : null };
        return new(
            $"{old.Id}",
            $"replace {old.Path} by {path.Name} ({SafeText.Size(path.Length)})",
            async ct =>
            {
                var file = UploadFile.FromPath(path.FullName, description.Label);
                Uploaded.Show(
                    call,
                    await TransferBar.OneAsync(
                        call,
                        path.Name,
                        progress => call.Client.Files.ReplaceAsync(old.Id, file, description, new() { Progress = progress }, ct)
                    )
                );
            }
        )
        {
            Check = Rights.ToEdit(call, old.Id),
        };
    }
}
