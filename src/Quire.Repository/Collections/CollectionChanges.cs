using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Changes what a collection says of itself, in the turn of aliases; what an input leaves out stays.</summary>
public sealed class CollectionChanges(
    RepositoryDb db,
    IDatabaseDialect dialect,
    DatasetRulesEditing settings,
    CollectionViews views
)
{
    public async Task<CollectionView> ApplyAsync(CollectionInput input, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.Include(c => c.Object).SingleAsync(c => c.Id == id, ct);
        CollectionRules.MustBeSeen(collection, input.SeenRevision);
        CollectionRules.MustBeSound(collection, input);
        var key = CollectionRules.KeyOf(input.Alias ?? collection.Alias);
        if (await db.Collections.AnyAsync(c => c.AliasKey == key && c.Id != id, ct))
        {
            throw CollectionErrors.AliasTaken(input.Alias ?? collection.Alias);
        }

        CollectionRules.Apply(input, collection);
        collection.RequireFilesToPublish = input.RequireFilesToPublish ?? collection.RequireFilesToPublish;
        collection.FilePidsEnabled = input.FilePidsEnabled ?? collection.FilePidsEnabled;
        collection.AllowedDatasetTypes = input.AllowedDatasetTypes is { } types
            ? await TypesAsync(types, ct)
            : collection.AllowedDatasetTypes;
        await settings.ApplyAsync(collection, input, ct);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, id);
        return await views.OfAsync(collection, ct);
    }

    // Holding the turn, so that none of them is removed meanwhile.
    private async Task<List<string>> TypesAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        await dialect.LockTurnAsync(db, Turns.DatasetTypes, ct);
        var known = await db.DatasetTypes.Where(t => names.Contains(t.Name)).Select(t => t.Name).ToListAsync(ct);
        var unknown = names.Except(known, StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? [.. names.Distinct(StringComparer.Ordinal)]
            : throw DatasetTypeErrors.NotToBeAllowed(string.Join(", ", unknown));
    }
}
