using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Collections;

/// <summary>
/// What the datasets published in collections are about: the subjects of a version are added to the collections above its
/// dataset, so that nobody has to read all of them to tell. None is taken away again.
/// </summary>
internal sealed class SubjectsStep(RepositoryDb db) : IReleaseStep
{
    private const string Field = "subject";

    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var subjects = MetadataDocumentCodec
            .Parse(release.Version.Metadata)
            .Values(Field)
            .Where(s => s != MetadataDocument.NotAvailable)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        // The root is not among what is searched for. In one order everywhere, so that releases at the same time only wait for
        // each other.
        foreach (var collection in release.Dataset.AncestorIds.Skip(1))
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
