using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Archives;

/// <summary>
/// Reads the list of members at the end of a zip archive, for somebody who looks before downloading it. Of the archive only its
/// end and the beginning of the list are read, nothing is unpacked, and what the list says is believed of nothing but names and
/// lengths.
/// </summary>
public static class ArchiveListing
{
    /// <summary>Members that are told of.</summary>
    public const int MostMembers = 100;

    // Of the list; members with longer names and comments are fewer.
    private const int MostRead = 1 << 20;
    private const int MostOfPath = 200;

    private const int EndLength = 22;
    private const int LargeEndLength = 56;
    private const int LocatorLength = 20;
    private const int LongestComment = ushort.MaxValue;
    private const int MemberLength = 46;
    private const int Encrypted = 1;
    private const int Utf8Name = 1 << 11;

    private static ReadOnlySpan<byte> EndSignature => [0x50, 0x4B, 0x05, 0x06];

    private static ReadOnlySpan<byte> LargeEndSignature => [0x50, 0x4B, 0x06, 0x06];

    private static ReadOnlySpan<byte> LocatorSignature => [0x50, 0x4B, 0x06, 0x07];

    private static ReadOnlySpan<byte> MemberSignature => [0x50, 0x4B, 0x01, 0x02];

    /// <summary>The list; null where the bytes are no archive, or one that is not what its own end says.</summary>
    /// <param name="archive">To be read at any place.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<ArchiveList?> OfAsync(Stream archive, CancellationToken ct)
    {
        if (await PlaceAsync(archive, ct) is not { } place || !place.IsPossible)
        {
            return null;
        }

        var bytes = await ReadAsync(archive, place.Start, (int)Math.Min(place.Length, MostRead), ct);
        return Members(bytes, place.Count, bytes.Length == place.Length) is { } members ? new(members, place.Count) : null;
    }

    private static async Task<Place?> PlaceAsync(Stream archive, CancellationToken ct)
    {
        var length = (int)Math.Min(archive.Length, LocatorLength + EndLength + LongestComment);
        var before = archive.Length - length;
        var tail = await ReadAsync(archive, before, length, ct);
        var at = tail.AsSpan().LastIndexOf(EndSignature);
        if (at < 0 || at + EndLength > tail.Length)
        {
            return null;
        }

        if (LargeEnd(tail, at) is not { } large)
        {
            var end = tail.AsSpan(at);
            return new(UInt32(end, 16), UInt32(end, 12), UInt16(end, 10), before + at);
        }

        if (large < 0 || large > archive.Length - LargeEndLength)
        {
            return null;
        }

        var bytes = await ReadAsync(archive, large, LargeEndLength, ct);
        return bytes.AsSpan().StartsWith(LargeEndSignature)
            ? new(Int64(bytes, 48), Int64(bytes, 40), Int64(bytes, 32), large)
            : null;
    }

    // Where the end in the later form is, of archives too large for the usual one; null for others.
    private static long? LargeEnd(ReadOnlySpan<byte> tail, int at)
    {
        var end = tail[at..];
        var locator = at >= LocatorLength ? tail.Slice(at - LocatorLength, LocatorLength) : default;
        return
            (UInt32(end, 16) == uint.MaxValue || UInt32(end, 12) == uint.MaxValue || UInt16(end, 10) == ushort.MaxValue)
            && locator.StartsWith(LocatorSignature)
            ? Int64(locator, 8)
            : null;
    }

    private static List<ListedMember>? Members(ReadOnlySpan<byte> list, long count, bool isWhole)
    {
        var members = new List<ListedMember>();
        while (members.Count < Math.Min(count, MostMembers))
        {
            if (list.Length < MemberLength || !list.StartsWith(MemberSignature) || LengthOf(list) > list.Length)
            {
                // What was not read is counted with those that are not told of; what is not there is a lie.
                return isWhole || members.Count == 0 ? null : members;
            }

            if (MemberOf(list) is not { } member)
            {
                return null;
            }

            members.Add(member);
            list = list[LengthOf(list)..];
        }

        return members;
    }

    private static int LengthOf(ReadOnlySpan<byte> member) =>
        MemberLength + UInt16(member, 28) + UInt16(member, 30) + UInt16(member, 32);

    private static ListedMember? MemberOf(ReadOnlySpan<byte> member)
    {
        var flags = UInt16(member, 8);
        var name = member.Slice(MemberLength, UInt16(member, 28));
        var extra = member.Slice(MemberLength + name.Length, UInt16(member, 30));
        var large = ArchiveLayout.LargeOf(extra);
        var length = ArchiveLayout.Number(UInt32(member, 24), ref large);
        var path =
            UnicodePaths.PathIn(extra, name)
            ?? ((flags & Utf8Name) != 0 ? Encoding.UTF8 : MemberNameEncoding.Instance).GetString(name.ToArray());
        return length < 0 ? null : new(Shown(path), length, (flags & Encrypted) != 0);
    }

    // Nobody reads more of a path; and signs that are none, or turn those around them, would show another one.
    private static string Shown(string path)
    {
        var shown = new StringBuilder();
        foreach (var rune in path.Replace('\\', '/').EnumerateRunes())
        {
            if (shown.Length >= MostOfPath)
            {
                shown.Append('\u2026');
                break;
            }

            shown.Append(IsSign(rune) ? rune.ToString() : "\uFFFD");
        }

        return shown.ToString();
    }

    // Joiners are part of how some languages are written.
    private static bool IsSign(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static async Task<byte[]> ReadAsync(Stream archive, long start, int length, CancellationToken ct)
    {
        var bytes = new byte[length];
        archive.Position = start;
        await archive.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Int64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);

    /// <summary>Where the list is, as the end of an archive says.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How many bytes it has.</param>
    /// <param name="Count">How many members it lists.</param>
    /// <param name="End">Where what says so begins, before which all of the list lies.</param>
    private readonly record struct Place(long Start, long Length, long Count, long End)
    {
        public bool IsPossible =>
            Start >= 0 && Length >= 0 && Count >= 0 && Length <= End && Start <= End - Length && Count <= Length / MemberLength;
    }
}
