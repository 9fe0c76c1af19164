using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>How every edit of one file in the draft begins.</summary>
public sealed class FileEdits(ObjectResolver resolver, DatasetLocks locks, DraftVersions drafts, DraftFiles files)
{
    /// <summary>Opens the draft; refuses where a lock forbids it, and for a file the newest version does not list.</summary>
    public async Task<FileEdit> OpenAsync(ObjectRef reference, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(reference, ct);
        await locks.MustAllowEditAsync(context, ct);
        var draft = await drafts.OpenAsync(context, ct);
        return new(file, draft, await files.FindAsync(draft, file.Id, ct) ?? throw FileErrors.NotListed());
    }
}
