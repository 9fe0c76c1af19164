using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Types;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Types;

/// <summary>Looks at the bytes and the name of a file again, and says what it is.</summary>
/// <param name="File">The file.</param>
/// <param name="DryRun">Only tell what is found, and store nothing.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record RedetectFileType(ObjectRef File, bool DryRun = false) : ICommand<DetectedType>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class RedetectFileTypeHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    FileContents contents,
    VerifiedContent verified
) : IHandlePrepared<RedetectFileType, string, DetectedType>
{
    public async Task<string> PrepareAsync(RedetectFileType operation, OperationContext context, CancellationToken ct)
    {
        var id = (await resolver.ResolveAsync(operation.File, context.Caller, ct)).Id;
        var file = await db.Files.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        var name = await db.NameOfFileAsync(id, ct);
        await using var bytes = await verified.OpenAsync(contents.Original(file), ct);
        var head = new byte[FileTypes.HeadLength];
        var length = await bytes.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return FileTypes.Detect(head.AsSpan(0, length), name, claimed: null);
    }

    public async Task<DetectedType> HandleAsync(
        RedetectFileType operation,
        string prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = (await resolver.ResolveAsync(operation.File, context.Caller, ct)).Id;
        var file = await db.Files.SingleAsync(f => f.Id == id, ct);
        var found = new DetectedType(file.ContentType, prepared);
        context.AuditDetails = $"{id} {found.Old} {found.New}{(operation.DryRun ? " (dry run)" : "")}";
        if (!operation.DryRun && found.Old != found.New)
        {
            file.ContentType = found.New;
            // What was exported of the versions that list it says otherwise.
            await db
                .Datasets.Where(d => d.Id == context.Target.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), ct);
            context.Changed(OutboxKind.File, id);
            context.Changed(OutboxKind.Dataset, context.Target.Id);
        }

        return found;
    }
}
