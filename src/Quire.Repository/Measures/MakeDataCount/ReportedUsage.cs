using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>What a report says of a dataset.</summary>
/// <param name="PersistentKey">Key of the dataset's identifier.</param>
/// <param name="Months">Months the report speaks of, as <c>202401</c>.</param>
/// <param name="Amounts">What was counted, by month, measure and country; an empty country where none is told.</param>
public sealed record ReportedUsage(
    string PersistentKey,
    IReadOnlySet<int> Months,
    IReadOnlyDictionary<(int Month, Measure Measure, string Country), long> Amounts
);
