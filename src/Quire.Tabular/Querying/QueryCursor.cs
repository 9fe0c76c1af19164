using System.Text;

namespace Quire.Tabular.Querying;

/// <summary>Reads the parts of a condition or an order, one after the other.</summary>
internal sealed class QueryCursor(string text)
{
    private int _at;

    /// <summary>Where it stands.</summary>
    public int At => _at;

    /// <summary>Whether nothing follows but blanks.</summary>
    public bool IsAtEnd
    {
        get
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            return _at == text.Length;
        }
    }

    /// <summary>Passes over a sign, where it follows.</summary>
    public bool Sign(string sign)
    {
        if (IsAtEnd || !text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal))
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    /// <summary>Passes over a word, where it follows as a whole.</summary>
    public bool Word(string word)
    {
        var end = IsAtEnd ? _at : _at + word.Length;
        if (
            end <= _at
            || end > text.Length
            || !text.AsSpan(_at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
            || (end < text.Length && char.IsLetterOrDigit(text[end]))
        )
        {
            return false;
        }

        _at = end;
        return true;
    }

    /// <summary>A text in quotes, or what stands before one of some signs, without blanks around it.</summary>
    /// <param name="until">The signs.</param>
    /// <param name="what">What is missing where nothing stands there.</param>
    public string Part(ReadOnlySpan<char> until, string what)
    {
        if (IsAtEnd)
        {
            throw Wrong($"{what} is expected.");
        }

        if (text[_at] == '"')
        {
            return Quoted();
        }

        var end = text.AsSpan(_at).IndexOfAny(until);
        var part = text.AsSpan(_at, end < 0 ? text.Length - _at : end).Trim();
        if (part.IsEmpty)
        {
            throw Wrong($"{what} is expected.");
        }

        _at = end < 0 ? text.Length : _at + end;
        return part.ToString();
    }

    /// <summary>Everything must have been read.</summary>
    public void MustBeAtEnd()
    {
        if (!IsAtEnd)
        {
            throw Wrong("nothing more is expected.");
        }
    }

    /// <summary>Says what is wrong here, or where something began.</summary>
    public QueryFormatException Wrong(string reason, int? at = null) => new(text, (at ?? _at) + 1, reason);

    private string Quoted()
    {
        var (begin, read) = (_at, new StringBuilder());
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                read.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                read.Append(text[_at++]);
            }
            else
            {
                _at++;
                return read.ToString();
            }
        }

        throw Wrong("the quotation mark that ends it is missing.", begin);
    }
}
