using System.Buffers.Binary;
using System.IO.Compression;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>The zip archive a workbook is, and its parts by their names.</summary>
internal sealed class ExcelPackage : IDisposable
{
    // Workbooks have some dozens of parts; a list of this length has a hundred thousand.
    private const int MaxDirectory = 16 * 1024 * 1024;
    private const int EndLength = 22;

    private readonly ZipArchive _zip;
    private readonly TableLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public ExcelPackage(Stream stream, TableLimits limits)
    {
        _limits = limits;
        DemandShortDirectory(stream);
        try
        {
            stream.Position = 0;
            _zip = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in _zip.Entries)
            {
                _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            throw new TableFormatException("The file is no workbook, or its list of parts is damaged.", e);
        }
    }

    /// <summary>Opens a part; nothing when there is none of the name.</summary>
    public ExcelXml? Open(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            return new(entry.Open(), name, _limits);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            throw new TableFormatException($"{name} cannot be unpacked: the file is damaged.", e);
        }
    }

    public void Dispose() => _zip.Dispose();

    // All of the list is read into memory before anything else.
    private static void DemandShortDirectory(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, EndLength + ushort.MaxValue);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end > length - EndLength)
        {
            throw new TableFormatException("The file is no workbook, or it is cut short: it does not end as a zip archive does.");
        }

        // The number of the disk, that of the parts, where the list begins: where any is full, a longer record is asked.
        var record = tail.AsSpan(end, EndLength);
        long begin = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var at = stream.Length - length + end;
        if (
            begin == uint.MaxValue
            || BinaryPrimitives.ReadUInt16LittleEndian(record[4..]) == ushort.MaxValue
            || BinaryPrimitives.ReadUInt16LittleEndian(record[10..]) == ushort.MaxValue
        )
        {
            begin = LongBegin(stream, at);
        }

        if (begin > at || at - begin > MaxDirectory)
        {
            throw new TableFormatException("The list of parts of the workbook is damaged, or longer than any program writes.");
        }
    }

    // Archives of more than 4 GB say where the list begins in a record of their own.
    private static long LongBegin(Stream stream, long end)
    {
        var record = new byte[56];
        if (end < 20)
        {
            return long.MaxValue;
        }

        stream.Position = end - 20;
        stream.ReadExactly(record.AsSpan(0, 20));
        var at = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(8));
        if (at < 0 || at > stream.Length - record.Length)
        {
            return long.MaxValue;
        }

        stream.Position = at;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)) is >= 0 and var begin ? begin : long.MaxValue;
    }
}
