using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>
/// Says something else of the variables of a table in the draft; released versions keep what was said there. False when nothing
/// would change, and then no draft is begun.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Changes">What is said from now on.</param>
[Requires(Permission.EditDataset)]
public sealed record EditVariables(ObjectRef File, Input<VariableChanges> Changes) : ICommand<bool>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class EditVariablesHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    DatasetLocks locks,
    DraftVersions drafts,
    DraftFiles files,
    TableContents tables,
    UnusedContents unused
) : IHandle<EditVariables, bool>
{
    public async Task<bool> HandleAsync(EditVariables operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        var newest = await drafts.NewestAsync(context, ct);
        var entry = await files.FindAsync(newest, file.Id, ct) ?? throw FileErrors.NotListed();
        var content = entry.Content ?? throw TableErrors.OnlyTables();
        var before = await BeforeAsync(entry, ct);
        var after = new VariableEditing(content, await tables.DocumentAsync(content, ct)).Apply(before, operation.Changes.Value);
        if (after.Says(before))
        {
            return false;
        }

        await locks.MustAllowEditAsync(context, ct);
        var draft = drafts.Open(context, newest);
        var own = files.Edit(context, draft, entry);
        if (after.IsEmpty)
        {
            own.EditsId = null;
        }
        else
        {
            own.Edits = new() { ContentId = content.Id, Document = after.Pack() };
        }

        await db.SaveChangesAsync(ct);
        await unused.RemoveAsync(context, draft.DatasetId, ct);
        context.AuditDetails = $"{file.Id} {own.Path}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return true;
    }

    private async Task<VariableEdits> BeforeAsync(FileEntryRecord entry, CancellationToken ct) =>
        entry.EditsId is { } id
            ? VariableEdits.Unpack(await db.TableEdits.Where(e => e.Id == id).Select(e => e.Document).SingleAsync(ct))
            : VariableEdits.None;
}
