using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// The paths in UTF-8 some packers write beside those in a code page of their own (Info-ZIP's extra field 0x7075), read from the
/// list of members at the end of an archive. The framework's reader does not show them.
/// </summary>
internal static class UnicodePaths
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int MemberLength = 46;
    private const int FieldOfPath = 0x7075;

    private static ReadOnlySpan<byte> EndSignature => [0x50, 0x4B, 0x05, 0x06];

    private static ReadOnlySpan<byte> MemberSignature => [0x50, 0x4B, 0x01, 0x02];

    /// <summary>
    /// For each member, in the order of the list, its path or null where the archive has no other than the usual one. None at all
    /// for archives in the later form, of more than 4 GiB or 65,535 members, whose packers write UTF-8 in the usual place.
    /// </summary>
    public static IReadOnlyList<string?> Of(Stream archive)
    {
        if (ListOf(archive) is not { } list)
        {
            return [];
        }

        var paths = new List<string?>();
        archive.Position = list.Start;
        using var reader = new BinaryReader(archive, Encoding.UTF8, leaveOpen: true);
        Span<byte> header = stackalloc byte[MemberLength];
        while (
            paths.Count < list.Members
            && archive.ReadAtLeast(header, MemberLength, throwOnEndOfStream: false) == MemberLength
            && header.StartsWith(MemberSignature)
        )
        {
            var name = reader.ReadBytes(UInt16(header, 28));
            var extra = reader.ReadBytes(UInt16(header, 30));
            archive.Seek(UInt16(header, 32), SeekOrigin.Current);
            paths.Add(PathIn(extra, name));
        }

        return paths;
    }

    private static (long Start, int Members)? ListOf(Stream archive)
    {
        var tail = new byte[Math.Min(archive.Length, EndLength + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf(EndSignature);
        if (at < 0 || at + EndLength > tail.Length)
        {
            return null;
        }

        var end = tail.AsSpan(at);
        var (members, start) = (UInt16(end, 10), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        return members == ushort.MaxValue || start >= archive.Length ? null : (start, members);
    }

    /// <summary>The path in the extra fields of a member; null where there is none that is another form of its name.</summary>
    public static string? PathIn(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        while (extra.Length >= 4)
        {
            var (kind, length) = (UInt16(extra, 0), UInt16(extra, 2));
            var field = extra[4..];
            if (length > field.Length)
            {
                return null;
            }

            if (kind == FieldOfPath)
            {
                return Path(field[..length], name);
            }

            extra = field[length..];
        }

        return null;
    }

    // The field says of which name it is the better form: a packer that does not know it may have renamed the member.
    private static string? Path(ReadOnlySpan<byte> field, ReadOnlySpan<byte> name) =>
        field.Length > 5
        && field[0] == 1
        && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.HashToUInt32(name)
        && Utf8.IsValid(field[5..])
            ? Encoding.UTF8.GetString(field[5..])
            : null;

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
