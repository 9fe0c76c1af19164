using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary>Carries out the plan for a folder and reports.</summary>
internal sealed class FolderRun(Call call, DatasetId dataset, string folder, FolderOptions options)
{
    private const int MostFailuresShown = 20;

    /// <summary>Shows what would be done.</summary>
    public static void Preview(Call call, DatasetId dataset, string folder, IReadOnlyList<FolderItem> plan)
    {
        var result = TransferResult.Planned(dataset, folder, plan);
        if (!call.Output.IsJson)
        {
            call.Output.List(result.Files, CliJson.Shapes.IReadOnlyListTransferredFile);
        }

        call.Output.Show(result, CliJson.Shapes.TransferResult);
    }

    /// <exception cref="CliException">Something failed, or it was interrupted.</exception>
    public async Task CarryOutAsync(IReadOnlyList<FolderItem> plan, CancellationToken cancellationToken)
    {
        var outcomes = await MoveAsync(plan, cancellationToken);
        call.Output.Show(TransferResult.Done(dataset, folder, outcomes), CliJson.Shapes.TransferResult);
        foreach (var warned in outcomes.Where(o => o.Succeeded && o.Warning is not null))
        {
            call.Output.Warn($"{warned.Item.Path}: {warned.Warning}");
        }

        var failed = outcomes.Where(o => !o.Succeeded).ToList();
        if (failed.Count > 0)
        {
            throw Failure(failed, outcomes.Count(o => o.Item.Action is not (FolderAction.Keep or FolderAction.Skip)));
        }
    }

    private async Task<IReadOnlyList<FolderOutcome>> MoveAsync(
        IReadOnlyList<FolderItem> plan,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await TransferBar.ManyAsync(
                call,
                plan,
                progress =>
                    call.Client.Files.CarryOutAsync(
                        dataset,
                        folder,
                        plan,
                        options with
                        {
                            Progress = progress,
                        },
                        cancellationToken
                    )
            );
        }
        catch (OperationCanceledException)
        {
            throw new CliException(
                ExitCode.Interrupted,
                "Interrupted.",
                "Run the same command again to go on: what was moved is not moved again."
            );
        }
    }

    // When everything failed for one reason, that reason says more than "some failed".
    private CliException Failure(List<FolderOutcome> failed, int tried)
    {
        foreach (var one in failed.Take(MostFailuresShown))
        {
            call.Output.Fail($"{one.Item.Path}: {Reason(one)}");
        }

        if (failed.Count > MostFailuresShown)
        {
            call.Output.Remark($"… and {failed.Count - MostFailuresShown} more; --json lists all.");
        }

        var mistakes = failed.Where(f => f.Error is not null).Select(f => Mistake.Of(f.Error!, call.Endpoint)).ToList();
        return failed.Count == tried && mistakes.Count == failed.Count && mistakes.TrueForAll(m => m.Code == mistakes[0].Code)
            ? new(mistakes[0].Code, mistakes[0].Message, mistakes[0].Next)
            : new(
                ExitCode.Partial,
                $"{failed.Count} of {tried} files failed.",
                "Run the same command again: what was moved is not moved again."
            );
    }

    private string Reason(FolderOutcome outcome) =>
        outcome.Error is { } error ? Mistake.Of(error, call.Endpoint).Message : outcome.Item.Reason ?? "refused";
}
