using System.IO.Compression;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>
/// The blocks of a zsav file, one after another, as the bytes they were made of. A block gives no more than it claims.
/// </summary>
internal sealed class SpssBlocks : ReadingStream
{
    private const int EntryLength = 24;

    private readonly Stream _file;
    private readonly List<(long At, int Packed, int Length)> _blocks = [];
    private Stream? _block;
    private int _next;
    private int _left;

    public SpssBlocks(Stream file, bool bigEndian, TableLimits limits)
    {
        const string What = "the list of blocks";
        _file = file;
        var source = new ByteSource(file) { IsBigEndian = bigEndian };
        source.Skip(8, What);
        source.Position = source.Int64(What) is var trailer && trailer >= 0 ? trailer : long.MaxValue;
        source.Skip(16, What);
        source.Skip(4, What);
        var count = source.Int32(What);
        source.Demand((long)count * EntryLength, What);
        var (end, unpacked) = (0L, 0L);
        for (var i = 0; i < count; i++)
        {
            source.Skip(8, What);
            var (at, length, packed) = (source.Int64(What), source.Int32(What), source.Int32(What));
            // Blocks that share bytes could give any amount from a small file.
            if (at < end || packed < 0 || length < 0 || at > file.Length - packed)
            {
                throw new TableFormatException(
                    "The list of blocks speaks of what is not in the file, or of some of it twice: it is damaged or cut short."
                );
            }

            _blocks.Add((at, packed, length));
            end = at + packed;
            limits.DemandUnpacked(unpacked += length, "the table");
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (_left == 0)
        {
            if (_next == _blocks.Count)
            {
                return 0;
            }

            Open(_blocks[_next++]);
        }

        int read;
        try
        {
            read = _block!.Read(buffer[..Math.Min(buffer.Length, _left)]);
        }
        catch (InvalidDataException e)
        {
            throw new TableFormatException($"Block {_next} cannot be unpacked: the file is damaged.", e);
        }

        if (read == 0 && !buffer.IsEmpty)
        {
            throw new TableFormatException($"Block {_next} holds less than it claims: the file is damaged.");
        }

        _left -= read;
        return read;
    }

    private void Open((long At, int Packed, int Length) block)
    {
        _block?.Dispose();
        _file.Position = block.At;
        _block = new ZLibStream(new PartOfStream(_file, block.Packed), CompressionMode.Decompress);
        _left = block.Length;
    }

    protected override void Dispose(bool disposing)
    {
        _block?.Dispose();
        base.Dispose(disposing);
    }
}
