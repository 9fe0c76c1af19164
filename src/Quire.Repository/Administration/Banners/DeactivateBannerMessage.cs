using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Banners;

/// <summary>Shows a message no more.</summary>
/// <param name="Id">The message.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeactivateBannerMessage(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Banners;
}

internal sealed class DeactivateBannerMessageHandler(RepositoryDb db) : IHandle<DeactivateBannerMessage>
{
    public async Task HandleAsync(DeactivateBannerMessage operation, OperationContext context, CancellationToken ct)
    {
        var message =
            await db.BannerMessages.SingleOrDefaultAsync(b => b.Id == operation.Id, ct)
            ?? throw BannerErrors.NotFound(operation.Id);
        message.Active = false;
        context.Changed(OutboxKind.Installation, 0);
        context.AuditDetails = $"{operation.Id}";
    }
}
