using System.Buffers.Binary;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// Where the members of a zip archive lie and how long they are, by the list at its end. Read before anything else is done with
/// an archive: its members are counted without keeping them, and what no packer writes is found without unpacking.
/// </summary>
internal sealed class ArchiveLayout
{
    private const int EndLength = 22;
    private const int LargeEndLength = 56;
    private const int LocatorLength = 20;
    private const int LongestComment = ushort.MaxValue;
    private const int MemberLength = 46;
    private const int LocalLength = 30;
    private const int LargeField = 1;

    private readonly List<(long Start, long End)> _places = [];

    private ArchiveLayout() { }

    /// <summary>Whether it has more members than were to be counted; the rest is not known then.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>What the members unpack to, as the list says.</summary>
    public long Unpacked { get; private set; }

    /// <summary>
    /// Whether two members share bytes or one lies outside of what comes before the list: such an archive unpacks without end.
    /// </summary>
    public bool IsImpossible { get; private set; }

    private static ReadOnlySpan<byte> EndSignature => [0x50, 0x4B, 0x05, 0x06];

    private static ReadOnlySpan<byte> LargeEndSignature => [0x50, 0x4B, 0x06, 0x06];

    private static ReadOnlySpan<byte> LocatorSignature => [0x50, 0x4B, 0x06, 0x07];

    private static ReadOnlySpan<byte> MemberSignature => [0x50, 0x4B, 0x01, 0x02];

    /// <summary>Null when it is no archive that can be read.</summary>
    /// <param name="archive">To be read at any place.</param>
    /// <param name="most">Members to count.</param>
    public static ArchiveLayout? Of(Stream archive, long most)
    {
        if (StartOfList(archive) is not { } start || start < 0 || start > archive.Length)
        {
            return null;
        }

        var layout = new ArchiveLayout();
        return layout.Read(archive, start, most) ? layout : null;
    }

    private bool Read(Stream archive, long start, long most)
    {
        archive.Position = start;
        Span<byte> header = stackalloc byte[MemberLength];
        var extra = new byte[ushort.MaxValue];
        while (
            archive.ReadAtLeast(header, MemberLength, throwOnEndOfStream: false) == MemberLength
            && header.StartsWith(MemberSignature)
        )
        {
            if (_places.Count == most)
            {
                HasTooMany = true;
                return true;
            }

            archive.Seek(UInt16(header, 28), SeekOrigin.Current);
            var field = extra.AsSpan(0, UInt16(header, 30));
            if (archive.ReadAtLeast(field, field.Length, throwOnEndOfStream: false) < field.Length)
            {
                return false;
            }

            archive.Seek(UInt16(header, 32), SeekOrigin.Current);
            Add(header, field);
        }

        IsImpossible |= Overlap(start);
        return true;
    }

    private void Add(ReadOnlySpan<byte> header, ReadOnlySpan<byte> extra)
    {
        var large = LargeOf(extra);
        var length = Number(UInt32(header, 24), ref large);
        var packed = Number(UInt32(header, 20), ref large);
        var start = Number(UInt32(header, 42), ref large);
        if (
            length < 0
            || packed < 0
            || start < 0
            || long.MaxValue - LocalLength - packed < start
            || long.MaxValue - length < Unpacked
        )
        {
            IsImpossible = true;
            return;
        }

        Unpacked += length;
        _places.Add((start, start + LocalLength + packed));
    }

    private bool Overlap(long startOfList)
    {
        _places.Sort();
        var reached = 0L;
        foreach (var (start, end) in _places)
        {
            if (start < reached || end > startOfList)
            {
                return true;
            }

            reached = end;
        }

        return false;
    }

    /// <summary>
    /// A number of a member. Those too large for their place stand in a field of their own, in the order length, packed length,
    /// place, and only those.
    /// </summary>
    public static long Number(uint value, ref ReadOnlySpan<byte> large)
    {
        if (value != uint.MaxValue || large.Length < sizeof(long))
        {
            return value;
        }

        var number = BinaryPrimitives.ReadInt64LittleEndian(large);
        large = large[sizeof(long)..];
        return number;
    }

    /// <summary>The field with the large numbers of a member, among its extra fields.</summary>
    public static ReadOnlySpan<byte> LargeOf(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var (kind, length) = (UInt16(extra, 0), UInt16(extra, 2));
            if (length > extra.Length - 4)
            {
                break;
            }

            if (kind == LargeField)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return [];
    }

    private static long? StartOfList(Stream archive)
    {
        var tail = new byte[Math.Min(archive.Length, LocatorLength + EndLength + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf(EndSignature);
        if (at < 0 || at + EndLength > tail.Length)
        {
            return null;
        }

        var end = tail.AsSpan(at);
        var locator = at >= LocatorLength ? tail.AsSpan(at - LocatorLength, LocatorLength) : default;
        return (UInt32(end, 16) == uint.MaxValue || UInt16(end, 10) == ushort.MaxValue) && locator.StartsWith(LocatorSignature)
            ? LargeStart(archive, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]))
            : UInt32(end, 16);
    }

    private static long? LargeStart(Stream archive, long at)
    {
        if (at < 0 || at > archive.Length - LargeEndLength)
        {
            return null;
        }

        Span<byte> end = stackalloc byte[LargeEndLength];
        archive.Position = at;
        archive.ReadExactly(end);
        return end.StartsWith(LargeEndSignature) ? BinaryPrimitives.ReadInt64LittleEndian(end[48..]) : null;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
