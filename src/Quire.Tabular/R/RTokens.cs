using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>Reads numbers and characters one after another from any place of an unpacked data file.</summary>
/// <param name="spool">The file.</param>
/// <param name="window">How many bytes are read at once.</param>
internal abstract class RTokens(Spool spool, int window)
{
    private const int MaxText = 256 * 1024 * 1024;

    private byte[] _window = new byte[window];
    private long _at;
    private int _count;

    /// <summary>Where the next token begins.</summary>
    public long Position { get; set; }

    protected long End => spool.Length;

    /// <summary>The same file from a place on, read apart from this.</summary>
    public abstract RTokens From(long position, int window);

    public abstract int Int32();

    /// <summary>The bits of a number of double precision.</summary>
    public abstract long Double();

    /// <summary>Some characters, good until the next call.</summary>
    public abstract ReadOnlySpan<byte> Characters(int length);

    /// <summary>A single byte among raw ones.</summary>
    public abstract byte Raw();

    /// <summary>Goes over elements of a type.</summary>
    public abstract void Skip(int type, long count);

    protected Spool Spool => spool;

    /// <summary>The next bytes, all of them there.</summary>
    protected ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > MaxText || length > spool.Length - Position)
        {
            throw CutShort();
        }

        if (Position < _at || Position + length > _at + _count)
        {
            if (_window.Length < length)
            {
                _window = new byte[length];
            }

            _at = Position;
            _count = spool.Read(_at, _window);
        }

        var bytes = _window.AsSpan((int)(Position - _at), length);
        Position += length;
        return bytes;
    }

    protected TableFormatException CutShort() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The data end within a value at byte {Position}, unpacked: the file is damaged or cut short."
            )
        );
}
