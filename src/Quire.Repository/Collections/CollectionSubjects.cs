using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>What the datasets published in collections are about. None is taken away again.</summary>
public sealed class CollectionSubjects(RepositoryDb db)
{
    private const string Field = "subject";

    /// <summary>The subjects of a version, from the storage form of its metadata.</summary>
    public static IReadOnlyList<string> Of(string metadata) =>
        [
            .. MetadataDocumentCodec
                .Parse(metadata)
                .Values(Field)
                .Where(s => s != MetadataDocument.NotAvailable)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Adds subjects to collections.</summary>
    /// <param name="context">The operation, which tells of the collections that did not have them.</param>
    /// <param name="ancestors">Ids from the root down. The root is left out: it is not among what is searched for.</param>
    /// <param name="subjects">The subjects, in one order everywhere, so that releases at the same time only wait for each
    /// other.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(
        OperationContext context,
        IEnumerable<long> ancestors,
        IReadOnlyList<string> subjects,
        CancellationToken ct
    )
    {
        foreach (var collection in ancestors.Skip(1))
        {
            var added = 0;
            foreach (var subject in subjects)
            {
                added += await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO collection_subjects (collection_id, subject) VALUES ({collection}, {subject}) ON CONFLICT DO NOTHING",
                    ct
                );
            }

            if (added > 0)
            {
                context.Changed(OutboxKind.CollectionSubjects, collection);
            }
        }
    }
}
