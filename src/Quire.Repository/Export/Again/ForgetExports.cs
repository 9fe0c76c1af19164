using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Again;

/// <summary>Forgets every kept export, so that each is rendered when it is next asked for. Gives how many there were.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ForgetExports : ICommand<int>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Exports;
}

internal sealed class ForgetExportsHandler(RepositoryDb db) : IHandle<ForgetExports, int>
{
    public Task<int> HandleAsync(ForgetExports operation, OperationContext context, CancellationToken ct) =>
        db.Exports.ExecuteDeleteAsync(ct);
}
