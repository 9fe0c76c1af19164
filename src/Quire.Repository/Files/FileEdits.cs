using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>How every edit of one file in the draft begins.</summary>
public sealed class FileEdits(ObjectResolver resolver, DatasetLocks locks, DraftVersions drafts, DraftFiles files)
{
    /// <summary>Opens the draft; refuses where a lock forbids it, and for a file the newest version does not list.</summary>
    public Task<FileEdit> OpenAsync(ObjectRef reference, OperationContext context, CancellationToken ct) =>
        OpenAsync(reference, _ => Task.CompletedTask, FileErrors.NotListed, context, ct);

    /// <summary>The same with more to be asked, and with an error of one's own.</summary>
    /// <param name="reference">The file.</param>
    /// <param name="mustAllow">Refuses what else forbids the edit, before the draft is opened.</param>
    /// <param name="notListed">How a file is refused that the newest version does not list.</param>
    /// <param name="context">Who edits, and the dataset.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<FileEdit> OpenAsync(
        ObjectRef reference,
        Func<RepositoryObject, Task> mustAllow,
        Func<RepositoryException> notListed,
        OperationContext context,
        CancellationToken ct
    )
    {
        var file = await resolver.ResolveAsync(reference, context.Caller, ct);
        await locks.MustAllowEditAsync(context, ct);
        await mustAllow(file);
        var draft = await drafts.OpenAsync(context, ct);
        return new(file, draft, await files.FindAsync(draft, file.Id, ct) ?? throw notListed());
    }
}
