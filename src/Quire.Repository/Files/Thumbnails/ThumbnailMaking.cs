using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Thumbnails;

/// <summary>Makes and keeps the thumbnail of a file; one at a time in a process, as each takes memory.</summary>
internal sealed partial class ThumbnailMaking(
    RepositoryDb db,
    IWriteGate writes,
    FileContents contents,
    VerifiedContent verified,
    ThumbnailTypes types,
    TimeProvider time,
    ILogger<ThumbnailMaking> log
)
{
    /// <summary>Makes the thumbnail of a file that has none and may have one.</summary>
    public async Task MakeAsync(long file, CancellationToken ct)
    {
        var limit = await types.LimitAsync(ct);
        var found = await db
            .Files.AsNoTracking()
            .Where(ThumbnailTypes.Within(limit))
            .SingleOrDefaultAsync(f => f.Id == file && !db.Thumbnails.Any(t => t.FileId == f.Id), ct);
        if (found is null)
        {
            return;
        }

        if (await OfAsync(found, ct) is not { } made)
        {
            return;
        }

        var (png, problem) = made;
        var now = time.GetUtcNow().UtcDateTime;
        await using var turn = await writes.EnterAsync(ct);
        // The file may be gone by now, and another worker may have been faster.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO thumbnails (file_id, png, problem, made_at)
            SELECT f.id, {png}, {problem}, {now} FROM data_files f WHERE f.id = {file}
            ON CONFLICT (file_id) DO NOTHING
            """,
            ct
        );
    }

    // Null while the bytes are damaged: they may be brought back, and are looked at again the next day.
    private async Task<(byte[]? Png, string? Problem)?> OfAsync(FileRecord file, CancellationToken ct)
    {
        try
        {
            await using var stream = await verified.OpenAsync(contents.Original(file), ct);
            var bytes = new byte[file.Size];
            await stream.ReadExactlyAsync(bytes, ct);
            return await ThumbnailImage.OfAsync(bytes, ct);
        }
        catch (ContentDamagedException e)
        {
            Log.Damaged(log, file.Id, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3401, LogLevel.Warning, "No thumbnail of the file {File} was made: {Reason}")]
        public static partial void Damaged(ILogger log, long file, string reason);
    }
}
