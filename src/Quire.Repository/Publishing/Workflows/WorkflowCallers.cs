using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>
/// Tells who a request comes from that names a workflow whose step was given leave to edit: who publishes, with what depositors
/// may and nothing a superuser may, for as long as the step waits.
/// </summary>
public sealed class WorkflowCallers(IServiceScopeFactory scopes, CallerDirectory callers)
{
    /// <summary>Whom the id makes of a caller; null when no such step waits, or who publishes is not known any more.</summary>
    public async ValueTask<Caller?> ByInvocationAsync(string invocation, CallOrigin origin, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var waiting = await db
            .WorkflowInvocations.AsNoTracking()
            .SingleOrDefaultAsync(
                i =>
                    i.Id == invocation
                    && i.State == WorkflowState.Waiting
                    && i.IsAuthorized
                    && db.Locks.Any(l => l.Id == i.LockId),
                ct
            );
        return
            waiting?.PublisherId is { } publisher
            && await callers.ByAccountAsync(publisher, Credential.WorkflowInvocation, origin, ct) is { } caller
            ? caller with
            {
                IsSuperuser = false,
                Scope = TokenScope.Deposit,
                WorkflowLock = waiting.LockId,
            }
            : null;
    }
}
