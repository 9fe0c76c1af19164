using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.Usage;

/// <summary>Adds what was counted to what is stored, in one transaction.</summary>
internal sealed class UsageTable(RepositoryDb db, IWriteGate writes, MeasureTable measures)
{
    private const int AtOnce = 500;

    public async Task WriteAsync(UnwrittenUsage usage, CancellationToken ct)
    {
        await using var turn = await writes.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await measures.TurnAsync(ct);
        var datasets = await DatasetsAsync(usage, ct);
        var reported = await ReportedAsync(datasets.Keys, ct);
        await measures.AddAsync(
            usage
                .Datasets.Where(d => datasets.ContainsKey(d.Key.Dataset))
                .GroupBy(d => d.Key.Dataset)
                .Select(g =>
                    (
                        datasets[g.Key],
                        g.SelectMany(d => ChangesOf(d.Key.Day, d.Key.Agent, d.Value, reported.Contains((g.Key, d.Key.Day / 100))))
                    )
                ),
            ct
        );
        foreach (var some in usage.Files.Where(f => datasets.ContainsKey(f.Value.Dataset)).Chunk(AtOnce))
        {
            await WriteFilesAsync(some, ct);
        }

        // It may stand however the wait for it ends, and would be added again.
        await transaction.CommitAsync(CancellationToken.None);
    }

    // What is gone by now is not counted.
    private async Task<Dictionary<long, RepositoryObject>> DatasetsAsync(UnwrittenUsage usage, CancellationToken ct)
    {
        var found = new Dictionary<long, RepositoryObject>();
        foreach (var some in usage.Datasets.Keys.Select(k => k.Dataset).Distinct().Chunk(AtOnce))
        {
            foreach (
                var item in await db
                    .Objects.AsNoTracking()
                    .Where(o => some.Contains(o.Id) && o.Kind == ObjectKind.Dataset)
                    .ToListAsync(ct)
            )
            {
                found[item.Id] = item;
            }
        }

        return found;
    }

    // A report for the month is right whatever is counted here.
    private async Task<HashSet<(long Dataset, int Month)>> ReportedAsync(IEnumerable<long> datasets, CancellationToken ct)
    {
        var found = new HashSet<(long, int)>();
        foreach (var some in datasets.Chunk(AtOnce))
        {
            foreach (
                var report in await db
                    .Measures.Where(m => some.Contains(m.ObjectId) && m.Measure == Measure.Reports && m.Amount > 0)
                    .Select(m => new { m.ObjectId, m.Period })
                    .ToListAsync(ct)
            )
            {
                found.Add((report.ObjectId, report.Period));
            }
        }

        return found;
    }

    private static IEnumerable<MeasureChange> ChangesOf(int day, Agent agent, DatasetTally tally, bool isReported)
    {
        var (month, isRegular) = (day / 100, agent == Agent.Regular);
        yield return new(Measure.Downloads, day, "", tally.Requests, tally.Bytes);
        yield return new(Measure.UniqueDownloads, month, "", tally.RequestSessions);
        if (isReported)
        {
            yield break;
        }

        yield return new(
            isRegular ? Measure.InvestigationsRegular : Measure.InvestigationsMachine,
            month,
            "",
            tally.Investigations
        );
        yield return new(
            isRegular ? Measure.UniqueInvestigationsRegular : Measure.UniqueInvestigationsMachine,
            month,
            "",
            tally.Sessions
        );
        yield return new(isRegular ? Measure.RequestsRegular : Measure.RequestsMachine, month, "", tally.Requests);
        yield return new(
            isRegular ? Measure.UniqueRequestsRegular : Measure.UniqueRequestsMachine,
            month,
            "",
            tally.RequestSessions
        );
    }

    private Task WriteFilesAsync(
        KeyValuePair<(long File, int Month), (long Dataset, long Amount, long Sessions)>[] files,
        CancellationToken ct
    )
    {
        var values = new List<object>(files.Length * 5);
        var marks = new List<string>(files.Length);
        foreach (var (key, file) in files)
        {
            var n = values.Count;
            marks.Add($"({{{n}}}, {{{n + 1}}}, {{{n + 2}}}, {{{n + 3}}}, {{{n + 4}}})");
            values.AddRange([key.File, key.Month, file.Dataset, file.Amount, file.Sessions]);
        }

        return db.Database.ExecuteSqlAsync(
            FormattableStringFactory.Create(
                $"""
                INSERT INTO file_downloads (file_id, month, dataset_id, amount, sessions) VALUES {string.Join(", ", marks)}
                ON CONFLICT (file_id, month)
                DO UPDATE SET amount = file_downloads.amount + excluded.amount,
                              sessions = file_downloads.sessions + excluded.sessions
                """,
                [.. values]
            ),
            ct
        );
    }
}
