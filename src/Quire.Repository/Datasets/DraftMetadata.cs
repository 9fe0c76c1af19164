using Quire.Domain.Metadata;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Changes the metadata of the draft: locks, draft, rules, storage. Every edit goes through here.</summary>
public sealed class DraftMetadata(
    DatasetLocks locks,
    DraftVersions drafts,
    SchemaCache schemas,
    RequirementsLookup requirements,
    DatasetViews views
)
{
    /// <summary>
    /// Opens the draft, lets <paramref name="change"/> say what its metadata shall be, and stores that if it is valid.
    /// </summary>
    public async Task<VersionView> ChangeAsync(
        OperationContext context,
        Func<MetadataDocument, MetadataSchema, FieldRequirements, MetadataDocument> change,
        CancellationToken ct,
        Action<DatasetVersionRecord>? alsoChange = null
    )
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
        return await views.OfAsync(draft, drafts: true, ct) with { Held = context.Permissions };
    }
}
