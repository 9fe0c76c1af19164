namespace Quire.Repository.Export;

/// <summary>
/// The bytes of an export that may be kept. What becomes longer ends in an <see cref="IOException"/> before it fills the memory:
/// tables have as many variables as they like.
/// </summary>
/// <param name="most">How many there may be.</param>
internal sealed class KeptBody(int most) : MemoryStream
{
    /// <summary>Whether there would have been more.</summary>
    public bool IsTooLong { get; private set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        MustFit(count);
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        MustFit(buffer.Length);
        base.Write(buffer);
    }

    private void MustFit(int more)
    {
        if (Length + more > most)
        {
            IsTooLong = true;
            throw new IOException("The export is longer than any that is kept.");
        }
    }
}
