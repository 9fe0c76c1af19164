using System.Buffers.Binary;
using Quire.Tabular.Binary;

namespace Quire.Tabular.R;

/// <summary>Values in binary form, their highest byte first (XDR), or last where a machine wrote them as it has them.</summary>
internal sealed class BinaryTokens(Spool spool, bool lowestFirst, int window = 16 * 1024) : RTokens(spool, window)
{
    public override RTokens From(long position, int window) =>
        new BinaryTokens(Spool, lowestFirst, window) { Position = position };

    public override int Int32() =>
        lowestFirst ? BinaryPrimitives.ReadInt32LittleEndian(Take(4)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public override long Double() =>
        lowestFirst ? BinaryPrimitives.ReadInt64LittleEndian(Take(8)) : BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public override ReadOnlySpan<byte> Characters(int length) => Take(length);

    public override byte Raw() => Take(1)[0];

    public override void Skip(int type, long count)
    {
        var width = type switch
        {
            RType.Raw => 1,
            RType.Real => 8,
            RType.Complex => 16,
            _ => 4,
        };
        if (count < 0 || count > (End - Position) / width)
        {
            throw CutShort();
        }

        Position += count * width;
    }
}
