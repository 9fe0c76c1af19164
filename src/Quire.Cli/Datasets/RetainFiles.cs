using System.CommandLine;
using System.Globalization;
using Quire.Cli.Commands;
using Quire.Cli.Files;
using Quire.Client;
using Quire.Contracts.Files;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset retention DATASET FILE…</c>.</summary>
internal sealed class RetainFiles : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<FileId[]> _files = Targets.Files();
    private readonly Option<DateOnly?> _until = PeriodOptions.Until("Last day the files are given out, as 2040-12-31.");
    private readonly Option<string?> _reason = PeriodOptions.Reason();
    private readonly Option<bool> _lift = new("--lift") { Description = "Take it off instead." };

    public RetainFiles(CommandContext context)
        : base(context, "retention", "Gives files out no longer than until a day, or lifts that.")
    {
        Add(_dataset);
        Add(_files);
        Add(_until);
        Add(_reason);
        Add(_lift);
        PeriodOptions.DayOrLift(this, _until, _reason, _lift);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire dataset retention doi:10.5072/FK2/ABC 42 43 --until 2040-12-31",
        "quire dataset retention doi:10.5072/FK2/ABC 42 --lift",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (dataset, until, reason) = (call.Get(_dataset), call.Get(_until), call.Get(_reason));
        var found = await FileResult.FindAsync(call, call.Get(_files), cancellationToken);
        var ids = found.ConvertAll(f => f.Id);
        var paths = string.Join(", ", found.Select(f => f.Path));
        var day = until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Change.Saying(
            call,
            string.Join(' ', ids),
            day is null ? $"lift the retention period of {paths}" : $"give out {paths} until {day} and no longer",
            ct =>
                day is null
                    ? call.Client.Files.RemoveRetentionAsync(dataset, ids, ct)
                    : call.Client.Files.SetRetentionAsync(
                        dataset,
                        new RetentionRequest
                        {
                            DateUnavailable = day,
                            Reason = reason,
                            FileIds = ids,
                        },
                        ct
                    ),
            Rights.ToEdit(call, ids)
        );
    }
}
