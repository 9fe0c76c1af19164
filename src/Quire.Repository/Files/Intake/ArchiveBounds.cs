using Quire.Domain.Errors;
using Quire.Domain.Files;
using Quire.Repository.Storage.Quotas;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// Refuses archives that cannot be what they say, or would unpack to more than they may, before a byte of them is unpacked.
/// </summary>
internal static class ArchiveBounds
{
    // Small archives of data that packs very well are harmless; only beyond this does the ratio tell.
    private const long HarmlessLength = 512L * 1024 * 1024;

    // Folders and what desktop systems add are members too, and not counted by the limit of files.
    private const int FurtherMembers = 10_000;

    /// <summary>Members to look at; an archive with more is not unpacked, whatever they are.</summary>
    public static long MostMembers(IntakeLimits limits) => FurtherMembers + (10L * limits.MaxUnpackedFiles);

    public static void MustHold(ArchiveLayout? layout, ArchiveMembers members, long length, string label, IntakeLimits limits)
    {
        if (layout is null or { IsImpossible: true })
        {
            throw UploadErrors.ArchiveOverlaps(label);
        }

        var left = limits.MaxUnpackedBytes;
        foreach (var member in members.Files)
        {
            var most = MostOf(member, left, limits);
            if (member.Entry.Length > most)
            {
                throw TooLong(member.Label, most);
            }

            left -= member.Entry.Length;
        }

        var whole = Math.Max(HarmlessLength, length * limits.MaxRatio);
        if (layout.Unpacked > whole)
        {
            throw UploadErrors.ArchiveTooDense(label, ByteSize.Text(layout.Unpacked), ByteSize.Text(whole));
        }
    }

    /// <summary>
    /// Refuses an archive whose files have no room, before one is stored. Those of a map are packed again, and counted then.
    /// </summary>
    public static void MustHaveRoom(ArchiveMembers members, IntakeLimits limits)
    {
        if (limits is { RoomBytes: null, RoomFiles: null })
        {
            return;
        }

        var maps = members.Maps;
        var packed = maps.SelectMany(m => m).ToHashSet();
        var files = members.Files.Count - packed.Count + maps.Count;
        if (files > limits.RoomFiles)
        {
            throw QuotaErrors.TooManyFiles(files, limits.RoomFiles.Value);
        }

        MustHaveRoom(members.Files.Where(f => !packed.Contains(f)).Sum(f => f.Entry.Length), limits.RoomBytes);
    }

    /// <summary>Refuses bytes that have no room.</summary>
    public static void MustHaveRoom(long bytes, long? room)
    {
        if (bytes > room)
        {
            throw QuotaErrors.Exceeded(ByteSize.Text(bytes), ByteSize.Text(room.Value));
        }
    }

    /// <summary>What a member may hold when so much is left of what the archive may.</summary>
    public static long MostOf(ArchiveMembers.Member member, long left, IntakeLimits limits) =>
        Math.Min(left, Math.Min(limits.MaxFileSize ?? long.MaxValue, member.MostBytes));

    public static RepositoryException TooLong(string member, long most) =>
        UploadErrors.MemberTooLarge(member, ByteSize.Text(most));
}
