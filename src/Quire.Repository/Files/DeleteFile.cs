using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Tables;
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

internal sealed class DeleteFileHandler(FileEdits edits, DraftFiles files, RemovedTables tables) : IHandle<DeleteFile, bool>
{
    public async Task<bool> HandleAsync(DeleteFile operation, OperationContext context, CancellationToken ct)
    {
        var (file, draft, entry) = await edits.OpenAsync(operation.File, context, ct);
        context.AuditDetails = $"{file.Id} {entry.Path}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        var removed = files.Remove(context, draft, entry);
        await tables.FollowAsync(context, draft, [entry], ct);
        return removed;
    }
}
