using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>Reads what was counted of the usage of a dataset, or of all in a collection.</summary>
internal sealed class StoredUsage(RepositoryDb db)
{
    public async Task<long> SumAsync(
        long place,
        IReadOnlyList<Measure> measures,
        string? country,
        int first,
        int last,
        CancellationToken ct
    ) => await Rows(place, measures, country).Where(m => m.Period >= first && m.Period <= last).SumAsync(m => m.Amount, ct);

    public Task<List<MeasureRecord>> AllAsync(
        long place,
        IReadOnlyList<Measure> measures,
        string? country,
        CancellationToken ct
    ) => Rows(place, measures, country).ToListAsync(ct);

    private IQueryable<MeasureRecord> Rows(long place, IReadOnlyList<Measure> measures, string? country) =>
        db
            .Measures.AsNoTracking()
            .Where(m => m.ObjectId == place && measures.Contains(m.Measure) && (country == null || m.Category == country));
}
