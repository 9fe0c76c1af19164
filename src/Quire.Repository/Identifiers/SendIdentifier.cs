using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Has the metadata and the address of a dataset, and of its files that have identifiers, sent to their provider once more, in
/// the background.
/// </summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SendIdentifier(ObjectRef Target) : ICommand, ITargeted;

internal sealed class SendIdentifierHandler(RepositoryDb db, IdentifierUpkeep upkeep) : IHandle<SendIdentifier>
{
    public async Task HandleAsync(SendIdentifier operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        await upkeep.SendAsync(context, context.Target, ct);
        await upkeep.SendFormerAsync(context, await db.Datasets.SingleAsync(d => d.Id == id, ct), ct);
    }
}
