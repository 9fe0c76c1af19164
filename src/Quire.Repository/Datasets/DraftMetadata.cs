using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Changes the metadata of the draft: locks, draft, rules, storage. Every edit goes through here.</summary>
public sealed class DraftMetadata(
    RepositoryDb db, DatasetLocks locks, DraftVersions drafts, SchemaCache schemas, CollectionRequirements requirements, DatasetViews views)
{
    /// <summary>Refuses an edit that began from an older state than the newest version has.</summary>
    /// <param name="seenAt">The time of the last change the editor saw; null when it was not said.</param>
    /// <param name="context">The operation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeCurrentAsync(Input<DateTime>? seenAt, OperationContext context, CancellationToken ct)
    {
        if (seenAt is null)
        {
            return;
        }

        var seen = seenAt.Value;
        var updated = await db.Versions.Where(v => v.DatasetId == context.Target.Id).OrderByDescending(v => v.Sequence).Select(v => v.UpdatedAt).FirstAsync(ct);
        if (WireTime.Of(updated) != WireTime.Of(seen))
        {
            throw DatasetErrors.Outdated(WireTime.Of(seen));
        }
    }

    /// <summary>Opens the draft, lets <paramref name="change"/> say what its metadata shall be, and stores that if it is valid.</summary>
    public async Task<VersionView> ChangeAsync(
        OperationContext context, Func<MetadataDocument, MetadataSchema, FieldRequirements, MetadataDocument> change, CancellationToken ct,
        Action<DatasetVersionRecord>? alsoChange = null)
    {
        await locks.MustAllowEditAsync(context, ct);
        var schema = await schemas.GetAsync(ct);
        var demands = await requirements.OnChildAsync(context.Target, schema, ct);
        var draft = await drafts.OpenAsync(context, ct);
        var document = change(MetadataDocumentCodec.Parse(draft.Metadata), schema, demands);
        MetadataValidator.MustBeValid(document, schema, demands);
        draft.Metadata = MetadataDocumentCodec.Serialize(document);
        draft.Title = document.First("title") ?? "";
        alsoChange?.Invoke(draft);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return await views.OfAsync(draft, drafts: true, ct);
    }
}
