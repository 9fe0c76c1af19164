using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Delimited;

/// <summary>
/// Records of a delimited text in UTF-8: fields between delimiters, in quotes where they hold one, a quote doubled inside;
/// records end with CR, LF or both, but not inside quotes. Memory is that of the longest record.
/// </summary>
internal sealed class DelimitedReader : IDisposable
{
    /// <summary>The longest record that is read, in bytes.</summary>
    public const int MaxRecordLength = 64 * 1024 * 1024;

    /// <summary>The most fields a record may have; each column has names, statistics and a fingerprint in memory.</summary>
    public const int MaxFields = 100_000;

    private const int FirstLength = 64 * 1024;
    private const byte Quote = (byte)'"';

    private readonly Stream _stream;
    private readonly DelimitedForm _form;
    private readonly SearchValues<byte> _ends;
    private (int Start, int Length)[] _fields = new (int, int)[64];
    private int _count;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _afterReturn;

    public DelimitedReader(Stream stream, DelimitedForm form)
    {
        (_stream, _form) = (stream, form);
        _ends = SearchValues.Create(form.Delimiter, (byte)'\r', (byte)'\n');
    }

    /// <summary>The fields of the record that was read.</summary>
    public int FieldCount => _count;

    /// <summary>How many lines have been read, those inside quotes too.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the record is a line with nothing on it.</summary>
    public bool IsBlank => _count == 1 && _fields[0].Length == 0;

    /// <summary>A field of the record, good until the next one is read.</summary>
    public ReadOnlySpan<byte> this[int field] => _buffer.AsSpan(_fields[field].Start, _fields[field].Length);

    /// <summary>Reads the next record.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="TableFormatException">A quote is not closed or has something after it; the record has no end, or too many
    /// fields.</exception>
    public bool Read()
    {
        do
        {
            if (!Any())
            {
                return false;
            }

            if (!_form.TrimsBlanks && ReadPlain())
            {
                return true;
            }

            _count = 0;
            var at = 0;
            while (Field(ref at)) { }
            _start += at;
        } while (_form.TrimsBlanks && IsBlank);
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private bool Any() => _start < _end || Fill();

    // Reads a record that is all there and has no field in quotes, as most are: signs are looked for in many bytes at once.
    // Where it is another, nothing was read.
    private bool ReadPlain()
    {
        var (delimiter, lineFeed, carriageReturn, quote) = (
            Vector256.Create(_form.Delimiter),
            Vector256.Create((byte)'\n'),
            Vector256.Create((byte)'\r'),
            Vector256.Create(Quote)
        );
        var begin = _start;
        _count = 0;
        for (var at = _start; at + Vector256<byte>.Count <= _end; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(_buffer.AsSpan(at, Vector256<byte>.Count));
            var found = (
                Vector256.Equals(bytes, delimiter)
                | Vector256.Equals(bytes, lineFeed)
                | Vector256.Equals(bytes, carriageReturn)
                | Vector256.Equals(bytes, quote)
            ).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var sign = at + BitOperations.TrailingZeroCount(found);
                var letter = _buffer[sign];
                if (letter == Quote)
                {
                    if (sign == begin)
                    {
                        return false;
                    }

                    continue;
                }

                if (_count == MaxFields)
                {
                    return false;
                }

                if (letter == _form.Delimiter)
                {
                    Note((begin, sign - begin));
                    begin = sign + 1;
                    continue;
                }

                // What follows a CR has to be there.
                if (letter == '\r' && sign + 1 == _end)
                {
                    return false;
                }

                Note((begin, sign - begin));
                _start = sign + (letter == '\r' && _buffer[sign + 1] == '\n' ? 2 : 1);
                Line++;
                return true;
            }
        }

        return false;
    }

    // Positions count from the start of the record, since the buffer moves under them; fields are noted absolutely when one is
    // whole.
    private bool Field(ref int at)
    {
        if (_form.TrimsBlanks)
        {
            while (Has(at) && IsTrimmed(_buffer[_start + at]))
            {
                at++;
            }
        }

        return Has(at) && _buffer[_start + at] == Quote ? Quoted(ref at) : Plain(ref at);
    }

    private bool Plain(ref int at)
    {
        var (begin, from) = (at, at);
        int found;
        while ((found = _buffer.AsSpan(_start + from, _end - _start - from).IndexOfAny(_ends)) < 0)
        {
            from = _end - _start;
            if (!Fill())
            {
                break;
            }
        }

        at = found < 0 ? _end - _start : from + found;
        var last = at;
        if (_form.TrimsBlanks)
        {
            while (last > begin && IsTrimmed(_buffer[_start + last - 1]))
            {
                last--;
            }
        }

        Note(begin, last - begin);
        return End(ref at);
    }

    private bool Quoted(ref int at)
    {
        var line = Line + 1;
        var begin = at + 1;
        var (from, to) = (begin, begin);
        _afterReturn = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start + from, _end - _start - from);
            var quote = rest.IndexOf(Quote);
            var length = quote < 0 ? rest.Length : quote;
            CountLines(rest[..length]);
            rest[..length].CopyTo(_buffer.AsSpan(_start + to));
            (from, to) = (from + length, to + length);
            if (quote < 0)
            {
                if (!Fill())
                {
                    throw new TableFormatException(
                        string.Create(CultureInfo.InvariantCulture, $"A quote that begins on line {line} is not closed.")
                    );
                }
            }
            else if (Has(from + 1) && _buffer[_start + from + 1] == Quote)
            {
                _buffer[_start + to++] = Quote;
                from += 2;
            }
            else
            {
                at = from + 1;
                break;
            }
        }

        Note(begin, to - begin);
        while (Has(at) && IsTrimmed(_buffer[_start + at]))
        {
            at++;
        }

        if (Has(at) && !_ends.Contains(_buffer[_start + at]))
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"Something follows the closing quote of a field on line {Line + 1}.")
            );
        }

        return End(ref at);
    }

    // Inside quotes. A CR and the LF after it are one line, also where they are not read at once.
    private void CountLines(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny((byte)'\r', (byte)'\n');
            if (next < 0)
            {
                _afterReturn = false;
                return;
            }

            Line += text[next] == '\n' && _afterReturn && next == 0 ? 0 : 1;
            _afterReturn = text[next] == '\r';
            text = text[(next + 1)..];
        }
    }

    // Whether another field follows in this record.
    private bool End(ref int at)
    {
        if (!Has(at))
        {
            Line++;
            return false;
        }

        var end = _buffer[_start + at++];
        if (end == _form.Delimiter)
        {
            return true;
        }

        Line++;
        if (end == '\r' && Has(at) && _buffer[_start + at] == '\n')
        {
            at++;
        }

        return false;
    }

    private void Note(int begin, int length)
    {
        if (_count == MaxFields)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The record on line {Line + 1} has more than {MaxFields} fields, the most a table may have."
                )
            );
        }

        Note((_start + begin, length));
    }

    private void Note((int Start, int Length) field)
    {
        if (_count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * _count);
        }

        _fields[_count++] = field;
    }

    private bool IsTrimmed(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\f' or 0x0B && b != _form.Delimiter;

    private bool Has(int at) => _start + at < _end || (Fill() && _start + at < _end);

    // Keeps the record that is being read, and what was noted of it.
    private bool Fill()
    {
        if (_atEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            for (var i = 0; i < _count; i++)
            {
                _fields[i] = (_fields[i].Start - _start, _fields[i].Length);
            }

            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Grow();
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
        return read > 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxRecordLength)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The record on line {Line + 1} is longer than {MaxRecordLength / (1024 * 1024)} MB; a quote may not be closed."
                )
            );
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer.Length * 2, MaxRecordLength));
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
