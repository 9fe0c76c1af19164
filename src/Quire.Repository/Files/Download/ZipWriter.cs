using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Quire.Repository.Files.Download;

/// <summary>
/// Writes a zip forward only and never synchronously, as a response must be written. Nothing is held but the list of members,
/// and only <see cref="EndAsync"/> writes that list: an archive broken off is no archive.
/// </summary>
internal sealed class ZipWriter(CountingStream output)
{
    private const int Step = 1 << 17;
    private const ushort Deflated = 8;

    // Lengths and check value follow the bytes; the name is UTF-8.
    private const ushort Flags = 0x0808;

    // Beyond this the 32-bit lengths of the format might not do, packing having made the bytes a little more.
    private const long Long = 0xF000_0000;

    private readonly List<Entry> _entries = [];

    /// <summary>Adds a file of known length; throws <see cref="IOException"/> when the stream has another one.</summary>
    public async Task AddAsync(
        string path,
        Stream content,
        long length,
        DateTime date,
        CompressionLevel level,
        CancellationToken ct
    )
    {
        var copied = await AddAsync(
            EntryOf(path, length, date),
            (packing, token) => content.CopyToAsync(packing, Step, token),
            level,
            ct
        );
        if (copied != length)
        {
            throw new IOException($"{path} has {copied} bytes in the store instead of {length}.");
        }
    }

    /// <summary>Adds what is written as it comes; throws <see cref="IOException"/> when that is more than 32 bits can say.</summary>
    public async Task AddAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        DateTime date,
        CompressionLevel level,
        CancellationToken ct
    )
    {
        if (await AddAsync(EntryOf(path, 0, date), write, level, ct) >= Long)
        {
            throw new IOException($"{path} is longer than what is written without knowing its length may be.");
        }
    }

    /// <summary>Writes the list of members, which makes the archive whole.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        var start = output.Count;
        foreach (var entry in _entries)
        {
            await output.WriteAsync(ListedHeader(entry), ct);
        }

        await output.WriteAsync(End(start, output.Count - start), ct);
        await output.FlushAsync(ct);
    }

    private Entry EntryOf(string path, long length, DateTime date) =>
        new(Encoding.UTF8.GetBytes(path), output.Count, length, StampOf(date), length >= Long);

    private async Task<long> AddAsync(
        Entry entry,
        Func<Stream, CancellationToken, Task> write,
        CompressionLevel level,
        CancellationToken ct
    )
    {
        await output.WriteAsync(LocalHeader(entry), ct);
        var start = output.Count;
        var (crc, length) = await PackAsync(write, level, ct);
        entry = entry with { Crc = crc, Length = length, Packed = output.Count - start };
        await output.WriteAsync(Descriptor(entry), ct);
        _entries.Add(entry);
        return length;
    }

    private async Task<(uint Crc, long Length)> PackAsync(
        Func<Stream, CancellationToken, Task> write,
        CompressionLevel level,
        CancellationToken ct
    )
    {
        await using var packing = new DeflateStream(output, level, leaveOpen: true);
        await using var checking = new CheckedStream(packing);
        await write(checking, ct);
        return (checking.Crc, checking.Count);
    }

    private static byte[] LocalHeader(Entry entry)
    {
        var record = new Record();
        record
            .Number32(0x04034B50)
            .Number16(Version(entry.IsLong))
            .Number16(Flags)
            .Number16(Deflated)
            .Number32(entry.Stamp)
            .Number32(0);
        var length = entry.IsLong ? uint.MaxValue : 0;
        record
            .Number32(length)
            .Number32(length)
            .Number16((ushort)entry.Path.Length)
            .Number16((ushort)(entry.IsLong ? 20 : 0))
            .Bytes(entry.Path);
        if (entry.IsLong)
        {
            record.Number16(1).Number16(16).Number64(0).Number64(0);
        }

        return record.ToArray();
    }

    private static byte[] Descriptor(Entry entry)
    {
        var record = new Record().Number32(0x08074B50).Number32(entry.Crc);
        return (
            entry.IsLong
                ? record.Number64(entry.Packed).Number64(entry.Length)
                : record.Number32((uint)entry.Packed).Number32((uint)entry.Length)
        ).ToArray();
    }

    private static byte[] ListedHeader(Entry entry)
    {
        var isLong = entry.IsLong || entry.Offset >= uint.MaxValue;
        var record = new Record();
        record
            .Number32(0x02014B50)
            .Number16(Version(isLong))
            .Number16(Version(isLong))
            .Number16(Flags)
            .Number16(Deflated)
            .Number32(entry.Stamp)
            .Number32(entry.Crc);
        record.Number32(isLong ? uint.MaxValue : (uint)entry.Packed).Number32(isLong ? uint.MaxValue : (uint)entry.Length);
        record
            .Number16((ushort)entry.Path.Length)
            .Number16((ushort)(isLong ? 28 : 0))
            .Number16(0)
            .Number16(0)
            .Number16(0)
            .Number32(0);
        record.Number32(isLong ? uint.MaxValue : (uint)entry.Offset).Bytes(entry.Path);
        if (isLong)
        {
            record.Number16(1).Number16(24).Number64(entry.Length).Number64(entry.Packed).Number64(entry.Offset);
        }

        return record.ToArray();
    }

    private byte[] End(long start, long length)
    {
        var record = new Record();
        var isLong = _entries.Count >= ushort.MaxValue || start + length >= uint.MaxValue;
        if (isLong)
        {
            record.Number32(0x06064B50).Number64(44).Number16(45).Number16(45).Number32(0).Number32(0);
            record.Number64(_entries.Count).Number64(_entries.Count).Number64(length).Number64(start);
            record.Number32(0x07064B50).Number32(0).Number64(start + length).Number32(1);
        }

        var count = isLong ? ushort.MaxValue : (ushort)_entries.Count;
        record.Number32(0x06054B50).Number16(0).Number16(0).Number16(count).Number16(count);
        return record
            .Number32(isLong ? uint.MaxValue : (uint)length)
            .Number32(isLong ? uint.MaxValue : (uint)start)
            .Number16(0)
            .ToArray();
    }

    private static ushort Version(bool isLong) => (ushort)(isLong ? 45 : 20);

    // The format begins in 1980 and is exact to two seconds.
    private static uint StampOf(DateTime date) =>
        date.Year is < 1980 or > 2107
            ? (1 << 21) | (1 << 16)
            : (uint)(
                ((date.Year - 1980) << 25)
                | (date.Month << 21)
                | (date.Day << 16)
                | (date.Hour << 11)
                | (date.Minute << 5)
                | (date.Second / 2)
            );

    private sealed record Entry(byte[] Path, long Offset, long Length, uint Stamp, bool IsLong)
    {
        public uint Crc { get; init; }

        public long Packed { get; init; }
    }

    private sealed class Record
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(128);

        public Record Number16(ushort number)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), number);
            _bytes.Advance(2);
            return this;
        }

        public Record Number32(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), number);
            _bytes.Advance(4);
            return this;
        }

        public Record Number64(long number)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), number);
            _bytes.Advance(8);
            return this;
        }

        public Record Bytes(byte[] bytes)
        {
            _bytes.Write(bytes);
            return this;
        }

        public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
    }
}
