namespace Quire.Tabular.Binary;

/// <summary>A stream that is only read, and left open when this one is closed.</summary>
internal sealed class Unowned(Stream inner) : ReadingStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);
}
