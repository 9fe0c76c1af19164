using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Files;

internal static class FileNames
{
    /// <summary>The newest name of a file, in whatever version.</summary>
    public static Task<string> NameOfFileAsync(this RepositoryDb db, long file, CancellationToken ct) =>
        db.FileEntries.Where(e => e.FileId == file).OrderByDescending(e => e.FirstSequence).Select(e => e.Label).FirstAsync(ct);
}
