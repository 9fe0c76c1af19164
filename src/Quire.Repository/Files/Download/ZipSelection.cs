using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Measures.Usage;

namespace Quire.Repository.Files.Download;

/// <summary>Decides which of some files a caller gets in a zip. Nothing is left out silently.</summary>
public sealed class ZipSelection(Downloads downloads, FileContents contents, TableContents tables, Settings settings)
{
    /// <summary>
    /// Sorts candidates, several entries of one file included, into members and what the caller may not have. Refused when that
    /// is all of them, or when the members are together larger than a zip may be here: a short zip would be taken for a whole
    /// one.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="candidates">The entries.</param>
    /// <param name="original">Whether tables are given as the files they were read from.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ZipContents> OfAsync(
        Caller caller,
        IReadOnlyCollection<DownloadCandidate> candidates,
        bool original,
        CancellationToken ct
    )
    {
        var limit = await GetZipLimit.InForceAsync(settings, ct);
        var may = await downloads.PermissionsAsync(caller, candidates, ct);
        var (members, skipped, used) = (new List<ZipMember>(), new List<SkippedMember>(), new List<UsedFile>());
        var shown = original
            ? new Dictionary<long, StoredContent>()
            : await tables.OfAsync([.. candidates.Select(c => c.Entry.Content).OfType<FileContentRecord>()], ct);
        long total = 0;
        foreach (var entries in candidates.GroupBy(c => c.Entry.FileId))
        {
            var held = may[entries.Key];
            var entry = Downloads.Choose(entries, held.HasFlag(Permission.ViewUnpublishedDataset)).Entry;
            var file = entry.File;
            var content = shown.GetValueOrDefault(entry.ContentId ?? 0) ?? contents.Original(file);
            // Whoever may not know a draft learns no name from it.
            var name =
                held.HasFlag(Permission.ViewUnpublishedDataset) || entries.Any(e => e.Released) ? entry.Path : $"File {file.Id}";
            if (!downloads.MayHave(entries, held))
            {
                skipped.Add(new(name, $"IS {WhyNot(file)} AND CANNOT BE DOWNLOADED"));
            }
            else
            {
                total += content.Length;
                members.Add(new(PathOf(entry, original), content) { Date = file.Object.CreatedAt });
                if (entries.Any(e => e.Released))
                {
                    used.Add(new(file.Id, entry.DatasetId, content.Length));
                }
            }
        }

        if (total > limit)
        {
            throw DownloadErrors.OverLimit(total, limit);
        }

        return members.Count > 0 ? new(members, skipped, used) : throw DownloadErrors.NonePermitted();
    }

    private static string PathOf(FileEntryRecord entry, bool original) =>
        original && entry.Content is { OriginalName: var name }
            ? entry.DirectoryLabel.Length == 0
                ? name
                : $"{entry.DirectoryLabel}/{name}"
            : entry.Path;

    private string WhyNot(FileRecord file) =>
        file.IsEmbargoed(downloads.Today) ? "EMBARGOED"
        : file.IsExpired(downloads.Today) ? "RETENTIONEXPIRED"
        : file.Restricted ? "RESTRICTED"
        : "NOTAUTHORIZED";
}
