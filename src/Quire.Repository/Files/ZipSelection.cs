using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;

namespace Quire.Repository.Files;

/// <summary>Decides which of some files a caller gets in a zip. Nothing is left out silently.</summary>
public sealed class ZipSelection(Downloads downloads, FileContents contents, Settings settings)
{
    /// <summary>
    /// Sorts candidates, several entries of one file included, into members and those left out: what the caller may not have, and
    /// what would bring the files to the limit of a zip; smaller ones after it may still fit. Refused when the caller may
    /// download none of them.
    /// </summary>
    public async Task<ZipContents> OfAsync(Caller caller, IReadOnlyCollection<DownloadCandidate> candidates, CancellationToken ct)
    {
        var limit = await GetZipLimit.InForceAsync(settings, ct) is > 0 and var set ? set : long.MaxValue;
        var may = await downloads.PermissionsAsync(caller, candidates, ct);
        var (members, skipped) = (new List<ZipMember>(), new List<SkippedMember>());
        long packed = 0;
        foreach (var entries in candidates.GroupBy(c => c.Entry.FileId))
        {
            var held = may[entries.Key];
            var entry = Downloads.Choose(entries, held.HasFlag(Permission.ViewUnpublishedDataset)).Entry;
            var file = entry.File;
            var content = contents.Shown(file);
            // Whoever may not know a draft learns no name from it.
            var name =
                held.HasFlag(Permission.ViewUnpublishedDataset) || entries.Any(e => e.Released) ? entry.Path : $"File {file.Id}";
            if (!held.HasFlag(Permission.DownloadFile) && !Downloads.IsOpen(entries))
            {
                skipped.Add(
                    new(
                        name,
                        file.Restricted ? "IS RESTRICTED AND CANNOT BE DOWNLOADED" : "IS NOTAUTHORIZED AND CANNOT BE DOWNLOADED"
                    )
                );
            }
            else if (content.Size >= limit - packed)
            {
                skipped.Add(
                    new(
                        entry.Path,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"({content.ContentType})  skipped because the total size of the download bundle exceeded the limit of {limit} bytes."
                        )
                    )
                );
            }
            else
            {
                packed += content.Size;
                members.Add(new(entry.Path, content) { Date = file.Object.CreatedAt });
            }
        }

        return members.Count > 0 || skipped.Exists(s => s.Reason.Contains("limit", StringComparison.Ordinal))
            ? new(members, skipped)
            : throw DownloadErrors.NonePermitted();
    }
}
