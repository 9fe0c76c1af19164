using System.Text;
using Quire.Tabular.Binary;

namespace Quire.Tabular.R;

/// <summary>The texts of a vector one after another.</summary>
internal sealed class TextCursor
{
    private readonly RFile _file;
    private readonly RTokens? _tokens;
    private readonly NumberCursor? _numbers;
    private readonly bool _isReal;
    private int _flags;
    private byte[] _text = new byte[64];
    private int _length;

    public TextCursor(RValue value, RFile file, int window)
    {
        _file = file;
        if (value.Numbers is { } numbers)
        {
            _numbers = new(numbers, file, window);
            _isReal = numbers.Type == RType.Real;
        }
        else
        {
            _tokens = file.Tokens.From(value.At, window);
        }
    }

    /// <summary>The text read last, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text =>
        Encodings.ToUtf8(_text.AsSpan(0, _length), _numbers is null ? RTexts.EncodingOf(_flags, _file) : Encoding.UTF8);

    /// <summary>Goes on to the next text, which must be there.</summary>
    /// <returns>False when it is missing.</returns>
    public bool Next()
    {
        if (_numbers is not null)
        {
            var there = _numbers.Next();
            Set(Encoding.ASCII.GetBytes(RNumberText.Of(_numbers.Number, _isReal)));
            return there;
        }

        _flags = _tokens!.Int32();
        var length = _tokens.Int32();
        if (length < 0)
        {
            _length = 0;
            return false;
        }

        Set(_tokens.Characters(length));
        return true;
    }

    // Taken along, since the window it stands in moves on.
    private void Set(ReadOnlySpan<byte> text)
    {
        if (_text.Length < text.Length)
        {
            _text = new byte[Math.Max(text.Length, 2 * _text.Length)];
        }

        text.CopyTo(_text);
        _length = text.Length;
    }
}
