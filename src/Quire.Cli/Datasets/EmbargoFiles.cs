using System.CommandLine;
using System.Globalization;
using Quire.Cli.Commands;
using Quire.Cli.Files;
using Quire.Client;
using Quire.Contracts.Files;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset embargo DATASET FILE…</c>.</summary>
internal sealed class EmbargoFiles : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<FileId[]> _files = Targets.Files();
    private readonly Option<DateOnly?> _until = PeriodOptions.Until("First day without the embargo, as 2030-01-31.");
    private readonly Option<string?> _reason = PeriodOptions.Reason();
    private readonly Option<bool> _lift = new("--lift") { Description = "Take it off instead." };

    public EmbargoFiles(CommandContext context)
        : base(context, "embargo", "Keeps files back until a day, or lifts that.")
    {
        Add(_dataset);
        Add(_files);
        Add(_until);
        Add(_reason);
        Add(_lift);
        PeriodOptions.DayOrLift(this, _until, _reason, _lift);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset embargo doi:10.5072/FK2/ABC 42 43 --until 2030-01-31", "quire dataset embargo doi:10.5072/FK2/ABC 42 --lift"];

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
            day is null ? $"lift the embargo on {paths}" : $"keep back {paths} until {day}",
            ct =>
                day is null
                    ? call.Client.Files.RemoveEmbargoAsync(dataset, ids, ct)
                    : call.Client.Files.SetEmbargoAsync(
                        dataset,
                        new EmbargoRequest
                        {
                            DateAvailable = day,
                            Reason = reason,
                            FileIds = ids,
                        },
                        ct
                    ),
            Rights.ToEdit(call, ids)
        );
    }
}
