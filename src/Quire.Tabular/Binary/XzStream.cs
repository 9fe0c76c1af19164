using System.Buffers.Binary;
using System.Globalization;
using Quire.Tabular.Tables;
using SharpCompress.Compressors.LZMA;

namespace Quire.Tabular.Binary;

/// <summary>
/// The bytes a file of xz was made of: blocks one after another, each with the memory it asks for looked at before it is given.
/// </summary>
internal sealed class XzStream : ReadingStream
{
    private const int HeaderLength = 12;
    private const byte Lzma2 = 0x21;

    // 64 MiB, the most xz asks for at its strongest; 40 stands for all there is.
    private const byte MostMemory = 28;

    private readonly Stream _file;
    private readonly XzCheck _check;
    private Stream? _block;
    private long _blockAt;
    private bool _isOver;

    public XzStream(Stream file)
    {
        _file = file;
        Span<byte> header = stackalloc byte[HeaderLength];
        Fill(header);
        _check = XzCheck.Of(header[7]) ?? throw Damaged();
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_isOver && !buffer.IsEmpty && (_block is not null || OpenBlock()))
        {
            var read = _block!.Read(buffer);
            if (read > 0)
            {
                _check.Add(buffer[..read]);
                return read;
            }

            CloseBlock();
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _block?.Dispose();
        base.Dispose(disposing);
    }

    // What comes after the last block, a list of them, says nothing that is needed.
    private bool OpenBlock()
    {
        _blockAt = _file.Position;
        var size = _file.ReadByte();
        if (size < 0)
        {
            throw Damaged();
        }

        if (size == 0)
        {
            _isOver = true;
            return false;
        }

        var header = new byte[(size * 4) + 3];
        Fill(header);
        var at = 1;
        for (var sizes = (header[0] >> 6) & 3; sizes > 0; sizes &= sizes - 1)
        {
            // How long the block is, packed and unpacked; it says so itself.
            while (header[at++] >= 0x80) { }
        }

        if ((header[0] & 0x3F) != 0 || header[at] != Lzma2 || header[at + 1] != 1)
        {
            throw new TableFormatException("The file is packed by xz in a way that is not read.");
        }

        if (header[at + 2] > MostMemory)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A block at byte {_blockAt} needs more than 64 MiB of memory to be unpacked, the most that is given."
                )
            );
        }

        _block = LzmaStream.Create([header[at + 2]], _file, -1, -1, null, true, true);
        return true;
    }

    private void CloseBlock()
    {
        _block!.Dispose();
        _block = null;
        _file.Position += (4 - ((_file.Position - _blockAt) % 4)) % 4;
        Span<byte> stored = stackalloc byte[_check.Length];
        Fill(stored);
        if (!_check.Finish(stored))
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The block at byte {_blockAt} is damaged: its checksum is another.")
            );
        }
    }

    private void Fill(Span<byte> bytes)
    {
        if (_file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw Damaged();
        }
    }

    private static TableFormatException Damaged() => new("The file is packed by xz, and damaged or cut short.");
}
