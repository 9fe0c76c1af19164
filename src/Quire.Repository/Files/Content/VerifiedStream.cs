using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>
/// Stored bytes that can be positioned, and of which none is given before the MiB it belongs to was verified. Without block
/// checksums a reading from the first byte to the last is compared with the digest before its end is given.
/// </summary>
/// <param name="content">The bytes.</param>
/// <param name="sumsOf">Finds the block checksums when reading begins; null when there are none.</param>
/// <param name="damaged">Makes the exception for damage found.</param>
internal sealed class VerifiedStream(
    StoredContent content,
    Func<CancellationToken, Task<byte[]?>> sumsOf,
    Func<string, Task<ContentDamagedException>> damaged
) : Stream
{
    // Readers at once that hold a whole block. Others verify a block first and then read it once more, a piece at a time: what
    // thousands of slow readers hold stays small.
    private const int WholeBlocks = 64;
    private const int Piece = 1 << 16;
    private static int _wholeBlocksTaken;

    private readonly WholeBlock _slot = new();
    private byte[]? _sums;
    private byte[]? _buffer;
    private bool _begun;
    private long _position;
    private long _start;
    private int _filled;
    private long _verifiedBlock = -1;
    private Stream? _raw;
    private long _rawPosition;
    private IncrementalHash? _digest;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Size;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    private bool HoldsPosition => _position >= _start && _position < _start + _filled;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        if (!_begun)
        {
            await BeginAsync(cancellationToken);
        }

        if (!HoldsPosition)
        {
            await FillAsync(cancellationToken);
        }

        var at = (int)(_position - _start);
        var count = Math.Min(buffer.Length, _filled - at);
        _buffer.AsSpan(at, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) =>
        _position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _raw?.Dispose();
            _digest?.Dispose();
            _slot.Release();
            if (_buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = null;
            }
        }

        base.Dispose(disposing);
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        _sums = content.WasWhole ? await sumsOf(ct) : null;
        if (_sums is not null && !BlockSums.Fit(_sums, Length))
        {
            throw await damaged("Their checksums are those of another length.");
        }

        if (_sums is null && content is { WasWhole: true, DigestName: { } name, Digest.Length: > 0 } && _position == 0)
        {
            _digest = IncrementalHash.CreateHash(ContentDigests.AlgorithmOf(name));
        }

        var whole = _sums is not null && Length > Piece && _slot.TryTake();
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Length, whole ? BlockSums.BlockLength : Piece));
        _begun = true;
    }

    private Task FillAsync(CancellationToken ct)
    {
        if (_sums is null)
        {
            return FillPieceAsync(Length, ct);
        }

        var block = _position / BlockSums.BlockLength;
        var end = Math.Min(Length, (block + 1) * BlockSums.BlockLength);
        return end - (block * BlockSums.BlockLength) <= _buffer!.Length
            ? FillBlockAsync(block, end, ct)
            : FillVerifiedPieceAsync(block, end, ct);
    }

    private async Task FillBlockAsync(long block, long end, CancellationToken ct)
    {
        var start = block * BlockSums.BlockLength;
        var length = (int)(end - start);
        _filled = 0;
        await OpenAtAsync(start, ct);
        await ReadFullyAsync(_buffer.AsMemory(0, length), ct);
        await MustBeAsync(block, XxHash3.HashToUInt64(_buffer.AsSpan(0, length)));
        (_start, _filled) = (start, length);
    }

    private async Task FillVerifiedPieceAsync(long block, long end, CancellationToken ct)
    {
        if (_verifiedBlock != block)
        {
            var hash = new XxHash3();
            var at = block * BlockSums.BlockLength;
            _filled = 0;
            await OpenAtAsync(at, ct);
            while (at < end)
            {
                var part = _buffer.AsMemory(0, (int)Math.Min(Piece, end - at));
                await ReadFullyAsync(part, ct);
                hash.Append(part.Span);
                at += part.Length;
            }

            await MustBeAsync(block, hash.GetCurrentHashAsUInt64());
            _verifiedBlock = block;
        }

        await FillPieceAsync(end, ct);
    }

    private async Task FillPieceAsync(long end, CancellationToken ct)
    {
        var length = (int)Math.Min(Piece, end - _position);
        var start = _position;
        _filled = 0;
        var goesOn = _rawPosition == start;
        await OpenAtAsync(start, ct);
        var part = _buffer.AsMemory(0, length);
        await ReadFullyAsync(part, ct);
        await DigestAsync(part, goesOn || start == 0);
        (_start, _filled) = (start, length);
    }

    private async Task DigestAsync(Memory<byte> part, bool goesOn)
    {
        if (_digest is null)
        {
            return;
        }

        if (!goesOn)
        {
            // Not read from the first byte to the last: there is nothing to compare with.
            _digest.Dispose();
            _digest = null;
            return;
        }

        _digest.AppendData(part.Span);
        if (_rawPosition == Length && Convert.ToHexStringLower(_digest.GetHashAndReset()) is var found && found != content.Digest)
        {
            throw await damaged($"Their {content.DigestName} is {found} instead of {content.Digest}.");
        }
    }

    private async Task OpenAtAsync(long position, CancellationToken ct)
    {
        if (_raw is not null && _rawPosition == position)
        {
            return;
        }

        if (_raw is not null)
        {
            await _raw.DisposeAsync();
            _raw = null;
        }

        try
        {
            _raw = await content.Store.OpenReadAsync(content.Key, position == 0 ? null : new(position, Length - position), ct);
            _rawPosition = position;
        }
        catch (ObjectMissingException)
        {
            throw await damaged("They are gone.");
        }
    }

    private async Task ReadFullyAsync(Memory<byte> buffer, CancellationToken ct)
    {
        var read = await ReadAsMuchAsync(buffer, ct);
        _rawPosition += read;
        if (read < buffer.Length)
        {
            throw await damaged(string.Create(CultureInfo.InvariantCulture, $"They end after {_rawPosition} of {Length} bytes."));
        }
    }

    private async Task<int> ReadAsMuchAsync(Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await _raw!.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        }
        catch (IOException e) when (e is not StoreUnavailableException)
        {
            throw new StoreUnavailableException(content.Store.Name, e);
        }
    }

    private async Task MustBeAsync(long block, ulong found)
    {
        if (found != BlockSums.Of(_sums!, block))
        {
            var from = block * BlockSums.BlockLength;
            throw await damaged(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Those from {from} to {Math.Min(Length, from + BlockSums.BlockLength) - 1} are not the ones deposited."
                )
            );
        }
    }

    /// <summary>The right to hold a whole block, given back once.</summary>
    private sealed class WholeBlock
    {
        private bool _taken;

        public bool TryTake()
        {
            _taken = Interlocked.Increment(ref _wholeBlocksTaken) <= WholeBlocks;
            if (!_taken)
            {
                Interlocked.Decrement(ref _wholeBlocksTaken);
            }

            return _taken;
        }

        public void Release()
        {
            if (_taken)
            {
                _taken = false;
                Interlocked.Decrement(ref _wholeBlocksTaken);
            }
        }
    }
}
