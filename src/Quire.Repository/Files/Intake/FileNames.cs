using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Intake;

internal static class FileNames
{
    /// <summary>The newest name of a file, in whatever version.</summary>
    public static Task<string> NameOfFileAsync(this RepositoryDb db, long file, CancellationToken ct) =>
        db.NewestEntryOfEach().Where(e => e.FileId == file).Select(e => e.Label).FirstAsync(ct);
}
