namespace Quire.Tabular.Binary;

/// <summary>The next bytes of a stream and no more of it; the stream is left open when this one is closed.</summary>
internal sealed class PartOfStream(Stream inner, long length) : ReadingStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }
}
