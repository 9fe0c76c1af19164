using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace Quire.Server.Configuration;

/// <summary>
/// Memory for what connections receive and send, in blocks as large as data files need. With the framework's own, of 4 KB each, a
/// gigabyte crosses the kernel in a quarter of a million calls, which cost more than hashing it. A connection holds a block only
/// while there is something in it; what is not used goes back by the rules of the shared array pool.
/// </summary>
internal sealed class LargeBlocks : MemoryPool<byte>
{
    private const int BlockLength = 64 * 1024;

    public override int MaxBufferSize => Shared.MaxBufferSize;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1) => Shared.Rent(Math.Max(minBufferSize, BlockLength));

    protected override void Dispose(bool disposing) { }

    internal sealed class Factory : IMemoryPoolFactory<byte>
    {
        public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new LargeBlocks();
    }
}
