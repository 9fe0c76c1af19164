using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Again;

/// <summary>Has exports of all public datasets rendered in the background: those that are missing, or anew.</summary>
/// <param name="Anew">Whether those that are kept are forgotten first.</param>
/// <param name="Before">Only those made before this moment are forgotten; null for all.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RenderExports(bool Anew = false, DateTime? Before = null) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Exports;
}

internal sealed class RenderExportsHandler(RepositoryDb db) : IHandle<RenderExports>
{
    public async Task HandleAsync(RenderExports operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Anew)
        {
            var before = operation.Before;
            await db.Exports.Where(e => before == null || e.CreatedAt < before).ExecuteDeleteAsync(ct);
        }

        context.Enqueue(new RenderExportsJob());
    }
}
