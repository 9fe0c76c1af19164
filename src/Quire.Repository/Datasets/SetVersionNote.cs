using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Says why a version is made, or takes that back. Asked of the draft, makes one if needed; notes of published versions are for
/// superusers to change.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">The selector, as the wire writes it.</param>
/// <param name="Note">The note; null for none.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetVersionNote(ObjectRef Target, string Version, string? Note) : ICommand<VersionNote>, ITargeted;

internal sealed class SetVersionNoteHandler(RepositoryDb db, VersionFinder finder, DatasetLocks locks, DraftVersions drafts)
    : IHandle<SetVersionNote, VersionNote>
{
    public async Task<VersionNote> HandleAsync(SetVersionNote operation, OperationContext context, CancellationToken ct)
    {
        TextLimits.VersionNote.MustAllow(operation.Note);
        var selector = VersionSelector.Parse(operation.Version);
        var version = await WrittenAsync(operation, selector, context, ct);
        version.VersionNote = string.IsNullOrWhiteSpace(operation.Note) ? null : operation.Note;
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        context.AuditDetails = version.Number?.ToString() ?? ":draft";
        return new(version.Number);
    }

    private async Task<DatasetVersionRecord> WrittenAsync(
        SetVersionNote operation,
        VersionSelector selector,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (selector is VersionSelector.Draft)
        {
            await locks.MustAllowEditAsync(context, ct);
            var newest = await drafts.NewestAsync(context, ct);
            // Taking back what was never said is no reason for a draft.
            return operation.Note is not null || newest.State == VersionState.Draft
                ? drafts.Open(context, newest)
                : throw DatasetErrors.VersionNotFound(operation.Version, context.Target.Id);
        }

        if (!context.Caller.IsSuperuser)
        {
            throw DatasetErrors.NoteOfPublished();
        }

        var found = await finder.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        var version = await db.Versions.Include(v => v.Dataset).SingleAsync(v => v.Id == found.Id, ct);
        version.UpdatedAt = context.Now;
        version.Revision++;
        version.Dataset.Revision++;
        return version;
    }
}
