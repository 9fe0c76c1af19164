using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>
/// Gives a collection metadata blocks of its own. Blocks are named, or given by id; <c>Texts</c> are as the request wrote them.
/// </summary>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetCollectionBlocks(ObjectRef Target, IReadOnlyList<string> Blocks) : ICommand, ITargeted;

internal sealed class SetCollectionBlocksHandler(RepositoryDb db, SchemaCache schemas) : IHandle<SetCollectionBlocks>
{
    public async Task HandleAsync(SetCollectionBlocks operation, OperationContext context, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        var names = operation
            .Blocks.Select(text =>
                schema.Blocks.FirstOrDefault(b => b.Name == text || b.Id.ToString() == text)?.Name
                ?? throw CollectionErrors.BlockToSetUnknown(AsJson(text))
            )
            .Distinct(StringComparer.Ordinal);
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        (collection.BlockNames, collection.MetadataBlockRoot) = ([.. names], true);
        collection.Revision++;
        context.Changed(OutboxKind.Collection, collection.Id);
    }

    // Clients know the message with the name as the request wrote it, in quotes, and an id without.
    private static string AsJson(string text) => text.All(char.IsAsciiDigit) ? text : $"\"{text}\"";
}
