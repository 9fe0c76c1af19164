using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Describing;

/// <summary>
/// Restricts a file in the draft, or lifts that; gives the name of the file. Published versions stay as they are.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Restrict">Whether downloads need a permission.</param>
/// <param name="EnableAccessRequest">With a restriction: whether people may ask for access; null leaves it.</param>
/// <param name="TermsOfAccess">With a restriction: how to get access; null leaves it.</param>
[Requires(Permission.EditDataset)]
public sealed record RestrictFile(ObjectRef File, bool Restrict, bool? EnableAccessRequest = null, string? TermsOfAccess = null)
    : ICommand<string>,
        ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class RestrictFileHandler(FileEdits edits, DraftFiles files, FileRestriction restriction)
    : IHandle<RestrictFile, string>
{
    public async Task<string> HandleAsync(RestrictFile operation, OperationContext context, CancellationToken ct)
    {
        var (file, draft, entry) = await edits.OpenAsync(operation.File, context, ct);
        if (entry.Restricted == operation.Restrict)
        {
            throw operation.Restrict ? FileErrors.AlreadyRestricted(entry.Label) : FileErrors.AlreadyOpen(entry.Label);
        }

        if (operation.Restrict)
        {
            draft.Terms = draft.Terms with
            {
                FileAccessRequest = operation.EnableAccessRequest ?? draft.Terms.FileAccessRequest,
                TermsOfAccess = operation.TermsOfAccess ?? draft.Terms.TermsOfAccess,
            };
        }

        var own = files.Edit(context, draft, entry);
        await restriction.SetAsync(draft, own, operation.Restrict, ct);
        context.AuditDetails = $"{file.Id} {(operation.Restrict ? "restricted" : "unrestricted")}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return own.Label;
    }
}
