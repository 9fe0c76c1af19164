using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.Counting;

/// <summary>
/// Makes what is counted of a dataset, and of the collections it lies in, what its released versions say. Safe to repeat: only
/// what differs is added or taken away.
/// </summary>
internal sealed class DatasetCounting(RepositoryDb db, IWriteGate writes, MeasureTable measures, ReleasedFacts facts)
{
    private const int Attempts = 10;
    private static readonly Measure[] Kept = [Measure.Datasets, Measure.DatasetsBySubject, Measure.Files, Measure.FilesByType];

    public async Task CountAsync(long dataset, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Read before the turn, which others wait for; whoever changes the dataset meanwhile has it read again.
            var revision = await RevisionAsync(dataset, ct);
            if (revision is null || await ChangeAsync(dataset, revision.Value, await facts.OfAsync(dataset, ct), ct))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Dataset {dataset} does not stand still.");
    }

    private Task<long?> RevisionAsync(long dataset, CancellationToken ct) =>
        db.Datasets.Where(d => d.Id == dataset).Select(d => (long?)d.Revision).SingleOrDefaultAsync(ct);

    private async Task<bool> ChangeAsync(long dataset, long revision, List<MeasureChange> now, CancellationToken ct)
    {
        await using var turn = await writes.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await measures.TurnAsync(ct);
        if (await RevisionAsync(dataset, ct) != revision)
        {
            return false;
        }

        var item = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == dataset, ct);
        var before = await db
            .Measures.AsNoTracking()
            .Where(m => m.ObjectId == dataset && Kept.Contains(m.Measure))
            .ToListAsync(ct);
        var away = before.Select(m => new MeasureChange(m.Measure, m.Period, m.Category, -m.Amount, -m.Bytes));
        await measures.AddAsync([(item, now.Concat(away))], ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
