using System.Net;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Finds the dataset of a workflow that waits, for those who may resume it.</summary>
/// <param name="Invocation">The workflow under way.</param>
/// <param name="Address">Where the call comes from; null where nothing proves it.</param>
[Open("callers are let in by their address")]
public sealed record FindInvocation(string Invocation, IPAddress? Address) : IQuery<long>;

internal sealed class FindInvocationHandler(RepositoryDb db, ResumeAddresses addresses) : IHandle<FindInvocation, long>
{
    public async Task<long> HandleAsync(FindInvocation operation, OperationContext context, CancellationToken ct)
    {
        await addresses.MustHaveAsync(operation.Address, ct);
        return await db
                .WorkflowInvocations.Where(i => i.Id == operation.Invocation && i.State == WorkflowState.Waiting)
                .Select(i => (long?)i.DatasetId)
                .SingleOrDefaultAsync(ct)
            ?? throw WorkflowAdministrationErrors.InvocationNotFound(operation.Invocation);
    }
}
