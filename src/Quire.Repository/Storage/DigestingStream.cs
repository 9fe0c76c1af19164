using System.Buffers;
using System.Security.Cryptography;
using System.Threading.Channels;

namespace Quire.Repository.Storage;

/// <summary>
/// Computes digests of what is read through it. Hashing runs beside the reading, one task per digest, so that the slowest digest
/// and not their sum decides the speed; how far it may fall behind is bounded.
/// </summary>
public sealed class DigestingStream : ForwardStream
{
    private const int Ahead = 8;
    private readonly Stream _inner;
    private readonly List<Lane> _lanes;
    private readonly CancellationTokenSource _abandoned = new();
    private readonly BlockSums _blocks = new();
    private long _length;

    /// <param name="inner">What is read.</param>
    /// <param name="names">Wire names of the digests wanted.</param>
    public DigestingStream(Stream inner, IEnumerable<string> names)
    {
        _inner = inner;
        _lanes = [.. names.Distinct(StringComparer.Ordinal).Select(n => new Lane(n, _abandoned.Token))];
    }

    /// <summary>Bytes read so far.</summary>
    public override long Length => _length;

    public override long Position => _length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _inner.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            _length += read;
            _blocks.Append(buffer.Span[..read]);
            var shared = new Block(buffer.Span[..read], _lanes.Count);
            foreach (var lane in _lanes)
            {
                await lane.AddAsync(shared, cancellationToken);
            }
        }

        return read;
    }

    /// <summary>The digests, once everything was read.</summary>
    public async Task<ContentDigests> DigestsAsync()
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lane in _lanes)
        {
            digests[lane.Name] = await lane.FinishAsync();
        }

        return new(digests) { Blocks = _blocks.Finish() };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _abandoned.Cancel();
            _abandoned.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A copy of some bytes that goes back to the pool when the last digest has taken it in.</summary>
    private sealed class Block
    {
        private readonly byte[] _bytes;
        private readonly int _length;
        private int _readers;

        public Block(ReadOnlySpan<byte> bytes, int readers)
        {
            _bytes = ArrayPool<byte>.Shared.Rent(bytes.Length);
            bytes.CopyTo(_bytes);
            _length = bytes.Length;
            _readers = readers;
        }

        public void Into(IncrementalHash hash)
        {
            hash.AppendData(_bytes, 0, _length);
            if (Interlocked.Decrement(ref _readers) == 0)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }
        }
    }

    private sealed class Lane
    {
        private readonly Channel<Block> _blocks = Channel.CreateBounded<Block>(
            new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true }
        );

        private readonly Task<string> _digest;

        public Lane(string name, CancellationToken abandoned)
        {
            Name = name;
            var algorithm = ContentDigests.AlgorithmOf(name);
            _digest = Task.Run(() => RunAsync(algorithm, abandoned), CancellationToken.None);
        }

        public string Name { get; }

        public ValueTask AddAsync(Block block, CancellationToken ct) => _blocks.Writer.WriteAsync(block, ct);

        public Task<string> FinishAsync()
        {
            _blocks.Writer.TryComplete();
            return _digest;
        }

        private async Task<string> RunAsync(HashAlgorithmName algorithm, CancellationToken abandoned)
        {
            using var hash = IncrementalHash.CreateHash(algorithm);
            try
            {
                await foreach (var block in _blocks.Reader.ReadAllAsync(abandoned))
                {
                    block.Into(hash);
                }
            }
            catch (OperationCanceledException)
            {
                return "";
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}
