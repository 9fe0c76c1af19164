using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Banners;

/// <summary>Removes a message.</summary>
/// <param name="Id">The message.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteBannerMessage(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Banners;
}

internal sealed class DeleteBannerMessageHandler(RepositoryDb db) : IHandle<DeleteBannerMessage>
{
    public async Task HandleAsync(DeleteBannerMessage operation, OperationContext context, CancellationToken ct)
    {
        if (await db.BannerMessages.Where(b => b.Id == operation.Id).ExecuteDeleteAsync(ct) == 0)
        {
            throw BannerErrors.NotFound(operation.Id);
        }

        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = $"{operation.Id}";
    }
}
