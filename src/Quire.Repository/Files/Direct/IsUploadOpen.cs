using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Direct;

/// <summary>Whether bytes may still be put under a key: it was issued, and what lies there is no file yet.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Key">The key.</param>
[Open("who puts bytes there proves by the signature of the address that it was given to them")]
public sealed record IsUploadOpen(string Store, string Key) : IQuery<bool>;

internal sealed class IsUploadOpenHandler(RepositoryDb db) : IHandle<IsUploadOpen, bool>
{
    public Task<bool> HandleAsync(IsUploadOpen operation, OperationContext context, CancellationToken ct) =>
        db.IssuedUploads.AnyAsync(
            u => u.StoreName == operation.Store && u.StorageKey == operation.Key && u.RegisteredAt == null,
            ct
        );
}
