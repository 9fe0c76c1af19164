using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file delete FILE…</c>.</summary>
internal sealed class DeleteFiles : WriteCommand
{
    private readonly Argument<FileId[]> _files = Targets.Files();

    public DeleteFiles(CommandContext context)
        : base(context, "delete", "Takes files out of the draft; published versions keep theirs.", destructive: true) =>
        Add(_files);

    public override IReadOnlyList<string> Examples { get; } = ["quire file delete 42 43"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var found = await FileResult.FindAsync(call, call.Get(_files), cancellationToken);
        var paths = string.Join(", ", found.Select(f => f.Path));
        return Change.Saying(
            call,
            string.Join(' ', found.Select(f => f.Id)),
            $"take {paths} out of the draft",
            async ct =>
            {
                foreach (var file in found)
                {
                    _ = await call.Client.Files.DeleteAsync(file.Id, ct);
                }

                return $"{paths}: taken out.";
            },
            Rights.ToEdit(call, [.. found.Select(f => f.Id)])
        );
    }
}
