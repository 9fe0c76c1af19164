using Quire.Domain.Identifiers;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>What a report tells of a dataset.</summary>
/// <param name="PersistentId">Its identifier.</param>
/// <param name="Title">Title of its newest released version.</param>
/// <param name="Authors">Names of its authors.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="Usage">What was counted in the month.</param>
public sealed record UsedDataset(
    PersistentId PersistentId,
    string Title,
    IReadOnlyList<string> Authors,
    DateTime PublishedAt,
    IReadOnlyList<MeasureRecord> Usage
);
