using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Files;

namespace Quire.Cli.Files;

/// <summary><c>quire file metadata edit FILE</c>.</summary>
internal sealed class EditFile : WriteCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly FileDescriptionOptions _description = new();

    public EditFile(CommandContext context)
        : base(context, "edit", "Changes what is said about a file; what is not given stays as it is.")
    {
        Add(_file);
        _description.AddTo(this);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file metadata edit 42 --description \"How it was measured\" --category Documentation"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var changes = _description.Read(call);
        if (changes == new FileRequest())
        {
            throw new CliException(
                ExitCode.Usage,
                "Nothing to change is given.",
                "Give --name, --directory, --description or --category."
            );
        }

        var file = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        return new(
            $"{file.Id}",
            $"change what is said about {file.Path}",
            async ct =>
            {
                _ = await call.Client.Files.UpdateMetadataAsync(file.Id, changes, ct);
                call.Output.Show(FileResult.Of(await call.Client.Files.GetAsync(file.Id, ct)), CliJson.Shapes.FileResult);
            }
        )
        {
            Check = Rights.ToEdit(call, file.Id),
        };
    }
}
