using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>Records that the provider has made a dataset's identifier public.</summary>
[RequiresSuperuser]
public sealed record MarkIdentifierRegistered(ObjectRef Target) : ICommand, ITargeted;

internal sealed class MarkIdentifierRegisteredHandler(RepositoryDb db) : IHandle<MarkIdentifierRegistered>
{
    // Not through the tracked record: its revision is for editors, who need not care.
    public Task HandleAsync(MarkIdentifierRegistered operation, OperationContext context, CancellationToken ct) =>
        db
            .Datasets.Where(d => d.Id == context.Target.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.IdentifierRegistered, true), ct);
}
