using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Periods;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// What a table gives away by being described. Its fingerprint tells what is in a small one, and so may the reason why it could
/// not be read: they are for those who may have the table.
/// </summary>
public static class TableDisclosure
{
    /// <summary>
    /// Whether whoever sees a file in a version is told of what is in it: on the day everybody may have it once it is published,
    /// or it is a draft, and they may download it.
    /// </summary>
    public static bool Tells(FileView view, DateOnly today) =>
        FileAccessStatus.IsOpen(view.Entry, today)
        || (view.Version.State == VersionState.Draft && view.Held.HasFlag(Needed(view.Entry.File, today)));

    private static Permission Needed(FileRecord file, DateOnly today) =>
        file.IsExpired(today) ? Permission.DownloadFile | Permission.EditDataset : Permission.DownloadFile;
}
