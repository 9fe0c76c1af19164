using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>
/// Adds rules for fields to those a collection has, or takes all away when none are given. A block that a field belongs to and
/// the collection does not use yet is used from then on.
/// </summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetInputLevels(ObjectRef Target, IReadOnlyList<InputLevel> Levels) : ICommand<CollectionView>, ITargeted;

internal sealed class SetInputLevelsHandler(
    RepositoryDb db,
    DatasetRulesLookup inForce,
    DatasetRulesEditing settings,
    CollectionViews views
) : IHandle<SetInputLevels, CollectionView>
{
    public async Task<CollectionView> HandleAsync(SetInputLevels operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var collection = await db.Collections.Include(c => c.Object).SingleAsync(c => c.Id == id, ct);
        var blocks = await BlocksAsync(context.Target, operation.Levels, ct);
        await settings.ApplyAsync(collection, new() { InputLevels = operation.Levels, BlockNames = blocks }, ct);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, id);
        return await views.OfAsync(collection, ct);
    }

    // Null where nothing is to be added; what is inherited stays inherited then.
    private async Task<IReadOnlyList<string>?> BlocksAsync(
        RepositoryObject collection,
        IReadOnlyList<InputLevel> levels,
        CancellationToken ct
    )
    {
        var rules = await inForce.OfAsync(collection, ct);
        var used = rules.Blocks.Select(b => b.Name).ToList();
        var added = levels
            .Select(l => rules.Schema.TryGetField(l.Field, out var field) ? field.Block : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Except(used, StringComparer.Ordinal)
            .ToList();
        return added.Count == 0 ? null : [.. used, .. added];
    }
}
