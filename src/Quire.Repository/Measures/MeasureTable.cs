using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures;

/// <summary>
/// What was counted, written by one at a time: everybody adds to the rows of the root, and would otherwise wait for each other in
/// circles. Whoever has the turn waits for nobody else until the transaction ends.
/// </summary>
public sealed class MeasureTable(RepositoryDb db, IDatabaseDialect dialect)
{
    private const int RowsAtOnce = 500;

    /// <summary>Takes the turn, until the transaction ends.</summary>
    public Task TurnAsync(CancellationToken ct) => dialect.LockTurnAsync(db, Turns.Measures, ct);

    /// <summary>Adds changes of several objects, each to the object and to all it lies in. Holding the turn.</summary>
    public async Task AddAsync(
        IEnumerable<(RepositoryObject Object, IEnumerable<MeasureChange> Changes)> changes,
        CancellationToken ct
    )
    {
        var sums = new Dictionary<(long Object, Measure Measure, int Period, string Category), (long Amount, long Bytes)>();
        foreach (var (item, own) in changes)
        {
            long[] places = [item.Id, .. item.AncestorIds];
            foreach (var change in own)
            {
                foreach (var place in places)
                {
                    var key = (place, change.Measure, change.Period, change.Category);
                    var (amount, bytes) = sums.GetValueOrDefault(key);
                    sums[key] = (amount + change.Amount, bytes + change.Bytes);
                }
            }
        }

        foreach (var some in sums.Where(s => s.Value != default).Chunk(RowsAtOnce))
        {
            await WriteAsync(some, ct);
        }
    }

    /// <summary>Adds what was counted of one place to another, or takes it away. Holding the turn.</summary>
    public Task CopyAsync(long from, long to, bool away, CancellationToken ct)
    {
        var sign = away ? -1 : 1;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO measures (object_id, measure, period, category, amount, bytes)
            SELECT {to}, measure, period, category, amount * {sign}, bytes * {sign} FROM measures WHERE object_id = {from}
            ON CONFLICT (object_id, measure, period, category)
            DO UPDATE SET amount = measures.amount + excluded.amount, bytes = measures.bytes + excluded.bytes
            """,
            ct
        );
    }

    private Task WriteAsync(
        KeyValuePair<(long Object, Measure Measure, int Period, string Category), (long Amount, long Bytes)>[] rows,
        CancellationToken ct
    )
    {
        var values = new List<object>(rows.Length * 6);
        var marks = new List<string>(rows.Length);
        foreach (var (key, sum) in rows)
        {
            var n = values.Count;
            marks.Add($"({{{n}}}, {{{n + 1}}}, {{{n + 2}}}, {{{n + 3}}}, {{{n + 4}}}, {{{n + 5}}})");
            values.AddRange([key.Object, (int)key.Measure, key.Period, key.Category, sum.Amount, sum.Bytes]);
        }

        return db.Database.ExecuteSqlAsync(
            FormattableStringFactory.Create(
                $"""
                INSERT INTO measures (object_id, measure, period, category, amount, bytes) VALUES {string.Join(", ", marks)}
                ON CONFLICT (object_id, measure, period, category)
                DO UPDATE SET amount = measures.amount + excluded.amount, bytes = measures.bytes + excluded.bytes
                """,
                [.. values]
            ),
            ct
        );
    }
}
