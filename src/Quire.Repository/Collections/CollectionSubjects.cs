using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>What the datasets published in collections are about. Kept, so that nobody has to read all of them to tell.</summary>
public sealed class CollectionSubjects(RepositoryDb db)
{
    private const string Field = "subject";

    /// <summary>Adds the subjects of a version that is released to the collections above its dataset. None is taken away again.</summary>
    public async Task AddAsync(OperationContext context, RepositoryObject dataset, string metadata, CancellationToken ct)
    {
        var subjects = MetadataDocumentCodec.Parse(metadata).Values(Field)
            .Where(s => s != MetadataDocument.NotAvailable).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // The root is not among what is searched for. In one order everywhere, so that releases at the same time only wait for each other.
        foreach (var collection in dataset.AncestorIds.Skip(1))
        {
            var added = 0;
            foreach (var subject in subjects)
            {
                added += await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO collection_subjects (collection_id, subject) VALUES ({collection}, {subject}) ON CONFLICT DO NOTHING", ct);
            }

            if (added > 0)
            {
                context.Changed(OutboxKind.CollectionSubjects, collection);
            }
        }
    }
}
