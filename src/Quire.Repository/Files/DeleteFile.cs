using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>
/// Takes a file out of the draft, opening one if there is none. True when it was never published, so that nothing of it
/// remains; published versions keep it.
/// </summary>
[Requires(Permission.EditDataset)]
public sealed record DeleteFile(ObjectRef File) : ICommand<bool>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class DeleteFileHandler(ObjectResolver resolver, DraftVersions drafts, DraftFiles files, DatasetLocks locks)
    : IHandle<DeleteFile, bool>
{
    public async Task<bool> HandleAsync(DeleteFile operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, ct);
        await locks.MustAllowEditAsync(context, ct);
        var draft = await drafts.OpenAsync(context, ct);
        var entry = await files.FindAsync(draft, file.Id, ct)
            ?? throw FileErrors.NotListed();
        context.AuditDetails = $"{file.Id} {entry.Path}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return files.Remove(context, draft, entry);
    }
}
