using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Datasets.Thumbnails;

/// <summary><c>quire dataset thumbnail set DATASET PICTURE | --file FILE</c>.</summary>
internal sealed class SetThumbnail : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<string?> _picture = new("picture")
    {
        Description = "A picture on this computer.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<FileId?> _file = Targets.OptionalFile(
        "--file",
        "Number or persistent identifier of a file of the dataset whose picture is taken."
    );

    public SetThumbnail(CommandContext context)
        : base(context, "set", "Takes a picture for that of a dataset.")
    {
        Add(_dataset);
        Add(_picture);
        Add(_file);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset thumbnail set doi:10.5072/FK2/ABC nest.png", "quire dataset thumbnail set doi:10.5072/FK2/ABC --file 42"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (picture, file) = (call.Get(_picture), call.Get(_file));
        if (picture is null == file is null)
        {
            throw new CliException(
                ExitCode.Usage,
                "Name one picture: a file on this computer, or --file with one of the dataset."
            );
        }

        if (picture is not null && !File.Exists(picture))
        {
            throw new CliException(ExitCode.Usage, $"There is no file '{picture}'.");
        }

        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return new(
            named.Id.ToString(),
            $"take {picture ?? $"the picture of file {file}"} for that of {named.Words}",
            async ct =>
            {
                // The server's message is the picture itself.
                _ = file is { } chosen
                    ? await call.Client.Datasets.ChooseThumbnailAsync(
                        named.Id,
                        await Targets.NumberOfAsync(call.Client, chosen, ct),
                        ct
                    )
                    : await call.Client.Datasets.UploadThumbnailAsync(
                        named.Id,
                        await File.ReadAllBytesAsync(picture!, ct),
                        Path.GetFileName(picture!),
                        ct
                    );
                call.Output.Show(new(call.Action, named.Id.ToString(), "It has this picture now."), CliJson.Shapes.DoneResult);
            }
        )
        {
            Check = Rights.On(call, named.Id, p => p.CanEditDataset, "edit this dataset"),
        };
    }
}
