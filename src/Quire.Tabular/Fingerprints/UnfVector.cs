using System.Security.Cryptography;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// Calculates the fingerprint of a column, of version 6, from its values in their order. Memory does not grow with them.
/// </summary>
public sealed class UnfVector : IDisposable
{
    private const int UsualBuffer = 4096;

    // After a value, and in place of one that is missing.
    private static ReadOnlySpan<byte> End => "\n\0"u8;
    private static ReadOnlySpan<byte> Missing => "\0\0\0"u8;

    private readonly UnfOptions _options;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer;
    private int _used;

    /// <summary>A column without values so far.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for something there is not.</exception>
    public UnfVector(UnfOptions? options = null)
        : this(options, UsualBuffer) { }

    /// <summary>The same, with so many bytes that are hashed together.</summary>
    internal UnfVector(UnfOptions? options, int buffer)
    {
        (_options, _buffer) = (options ?? UnfOptions.Default, new byte[buffer]);
        if (!_options.IsUsable)
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options, "Digits, characters or bits are out of range.");
        }
    }

    /// <summary>No value.</summary>
    public void AddMissing() => Add(Missing);

    /// <summary>A number; not a number and the infinities are values of their own.</summary>
    public void AddNumber(double number)
    {
        Span<byte> text = stackalloc byte[NormalNumber.MaxLength];
        AddNormal(text[..NormalNumber.Write(number, _options.Digits, text)]);
    }

    /// <summary>The number of a column as it is written, if that is enough to know of it.</summary>
    /// <param name="written">How it is written.</param>
    /// <param name="isNegative">Whether a minus counts, as it does before 0 where there are fractions.</param>
    /// <returns>False when nothing was added, and the number has to be.</returns>
    internal bool TryAdd(in DecimalDigits written, bool isNegative)
    {
        Span<byte> text = stackalloc byte[NormalNumber.MaxLength];
        var length = NormalNumber.Write(written, isNegative, _options.Digits, text);
        if (length > 0)
        {
            AddNormal(text[..length]);
        }

        return length > 0;
    }

    /// <summary>A whole number; beyond 2^53 it counts as the nearest one of double precision.</summary>
    public void AddInteger(long number) => AddNumber(number);

    /// <summary>True counts as 1 and false as 0.</summary>
    public void AddBoolean(bool value) => AddNumber(value ? 1 : 0);

    /// <summary>A text in UTF-8.</summary>
    public void AddText(ReadOnlySpan<byte> text)
    {
        Span<byte> cut = stackalloc byte[4];
        var kept = NormalText.Cut(text, _options, cut, out var rest);
        Add(text[..kept]);
        Add(cut[..rest]);
        Add(End);
    }

    /// <summary>
    /// A date or time. One that is not written in its pattern counts as the text it is, as installations calculate.
    /// </summary>
    /// <param name="text">The value in UTF-8.</param>
    /// <param name="pattern">How it is written.</param>
    public void AddTime(ReadOnlySpan<byte> text, TimePattern pattern)
    {
        Span<byte> normal = stackalloc byte[TimePattern.MaxLength];
        if (pattern.TryNormalise(text, _options.Reading, normal, out var length))
        {
            Add(normal[..length]);
            Add(End);
        }
        else
        {
            AddText(text);
        }
    }

    /// <summary>The fingerprint of the values so far; nothing can be added after it.</summary>
    public Unf Finish()
    {
        Flush();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return new(6, _options.Header, Convert.ToBase64String(digest[..(_options.Bits / 8)]));
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    // By the specification whatever is hashed is cut, the texts of numbers too; it only shows with very few characters.
    private void AddNormal(ReadOnlySpan<byte> text)
    {
        Add(
            _options.Reading == UnfReading.Specification && text.Length > _options.Characters ? text[.._options.Characters] : text
        );
        Add(End);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                _hash.AppendData(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}
