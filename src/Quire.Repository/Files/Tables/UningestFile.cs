using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Puts the original back in place of the table made from it. No table is made of any file here, so that there is nothing to
/// put back: always refused.
/// </summary>
[RequiresSuperuser]
public sealed record UningestFile(ObjectRef Target) : IQuery<Nothing>, ITargeted;

internal sealed class UningestFileHandler : IHandle<UningestFile, Nothing>
{
    public Task<Nothing> HandleAsync(UningestFile operation, OperationContext context, CancellationToken ct) =>
        throw TableErrors.NoTable();
}
