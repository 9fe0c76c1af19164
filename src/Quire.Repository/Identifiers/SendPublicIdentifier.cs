using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// The same for a public dataset, by those who look after all of them; a dataset that is not public is refused.
/// </summary>
/// <param name="Target">The dataset.</param>
[RequiresSuperuser]
public sealed record SendPublicIdentifier(ObjectRef Target) : ICommand<RepositoryObject>, ITargeted;

internal sealed class SendPublicIdentifierHandler(RepositoryDb db, IdentifierUpkeep upkeep)
    : IHandle<SendPublicIdentifier, RepositoryObject>
{
    public async Task<RepositoryObject> HandleAsync(
        SendPublicIdentifier operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (context.Target.PublishedAt is null)
        {
            throw IdentifierErrors.NotPublic();
        }

        var id = context.Target.Id;
        await upkeep.SendAsync(context, context.Target, ct);
        await upkeep.SendFormerAsync(context, await db.Datasets.SingleAsync(d => d.Id == id, ct), ct);
        return context.Target;
    }
}
