using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Counts the tables of which it is not known what they were read from. Both are written down when a file arrives, so that only a
/// database somebody else filled can have some.
/// </summary>
/// <param name="Missing">What is not known.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CountTablesWithoutOriginal(OriginalFact Missing) : IQuery<long>;

internal sealed class CountTablesWithoutOriginalHandler(RepositoryDb db) : IHandle<CountTablesWithoutOriginal, long>
{
    public Task<long> HandleAsync(CountTablesWithoutOriginal operation, OperationContext context, CancellationToken ct)
    {
        var read = db.Files.Where(f => f.Contents.Count > 0);
        return operation.Missing == OriginalFact.Type
            ? read.LongCountAsync(f => f.ContentType == "", ct)
            : read.LongCountAsync(f => f.Size <= 0, ct);
    }
}
