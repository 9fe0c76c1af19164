using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>What people who decide about access to a file look for.</summary>
public sealed class FileAccessRequests(RepositoryDb db)
{
    /// <summary>The newest name of a file.</summary>
    public Task<string> NameOfAsync(long file, CancellationToken ct) => db.NameOfFileAsync(file, ct);

    /// <summary>The open request of an assignee for a file, tracked, with its account; null for none.</summary>
    public async Task<FileAccessRequestRecord?> OpenAsync(long file, string assignee, CancellationToken ct)
    {
        if (!assignee.StartsWith('@'))
        {
            return null;
        }

        var key = assignee[1..].ToLowerInvariant();
        return await db
            .FileAccessRequests.Include(r => r.Account)
            .SingleOrDefaultAsync(
                r => r.FileId == file && r.Account.IdentifierKey == key && r.State == FileAccessState.Requested,
                ct
            );
    }

    /// <summary>Decides a request.</summary>
    public static void Decide(FileAccessRequestRecord request, FileAccessState state, OperationContext context)
    {
        request.State = state;
        request.DecidedAt = context.Now;
        request.DecidedById = context.Caller.AccountId;
    }
}
