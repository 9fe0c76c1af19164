using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>
/// Finds how a file is described in the version a caller means and may see. The operation's target is the dataset.
/// </summary>
public sealed class FileLookup(RepositoryDb db)
{
    /// <summary>
    /// The newest of the versions meant that lists the file; null when none does or the caller may see none. A draft asked for
    /// by name is refused to those who may not see it.
    /// </summary>
    public async Task<FileView?> FindAsync(
        long file,
        VersionSelector selector,
        OperationContext context,
        bool includeDeaccessioned,
        CancellationToken ct
    )
    {
        var meant = VersionsMeant.Of(selector, context, includeDeaccessioned);
        var found = await (
            from version in meant.Among(db.Versions.Where(v => v.DatasetId == context.Target.Id))
            from entry in db.FileEntries
            where
                entry.FileId == file
                && entry.DatasetId == version.DatasetId
                && entry.FirstSequence <= version.Sequence
                && (entry.End == null || entry.End.Sequence > version.Sequence)
            orderby version.Sequence descending
            select new
            {
                Version = version,
                version.Dataset,
                DatasetObject = version.Dataset.Object,
                Entry = entry,
                entry.File,
                entry.File.Object,
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        found.Dataset.Object = found.DatasetObject;
        found.Version.Dataset = found.Dataset;
        found.File.Object = found.Object;
        found.Entry.File = found.File;
        return new(found.Entry, found.Version) { Held = context.Permissions };
    }
}
