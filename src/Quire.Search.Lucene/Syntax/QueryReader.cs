using System.Globalization;
using System.Text;

namespace Quire.Search.Lucene.Syntax;

/// <summary>Walks over the characters of a query and cuts it into what the parser asks for.</summary>
internal sealed class QueryReader(string query)
{
    public string Query { get; } = query;

    public int Position { get; set; }

    public bool AtEnd => Position >= Query.Length;

    public char Current => Position < Query.Length ? Query[Position] : '\0';

    public char Next => Position + 1 < Query.Length ? Query[Position + 1] : '\0';

    public void SkipWhite()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    public bool Take(char c)
    {
        if (AtEnd || Current != c)
        {
            return false;
        }
        Position++;
        return true;
    }

    /// <summary>Takes an operator written as a word; it must stand alone.</summary>
    public bool TakeWord(string word)
    {
        if (string.CompareOrdinal(Query, Position, word, 0, word.Length) != 0)
        {
            return false;
        }
        var after = Position + word.Length;
        if (after < Query.Length && !char.IsWhiteSpace(Query[after]) && Query[after] is not ('(' or ')' or '"'))
        {
            return false;
        }
        Position = after;
        return true;
    }

    /// <summary>The character after a backslash, whatever it is.</summary>
    public char TakeEscaped()
    {
        Position++;
        if (AtEnd)
        {
            throw SyntaxProblem.At(Query, Query.Length - 1, "a backslash at the end escapes nothing; write \\\\ for a backslash");
        }
        return Plain(Query[Position++]);
    }

    public string TakeQuoted()
    {
        var start = Position++;
        var text = new StringBuilder();
        while (!AtEnd)
        {
            if (Current == '"')
            {
                Position++;
                return text.ToString();
            }
            text.Append(Current == '\\' ? TakeEscaped() : Plain(Query[Position++]));
        }
        throw SyntaxProblem.At(Query, start, "the quotation mark is never closed");
    }

    /// <summary>Takes <c>^2.5</c>; 1 when there is none.</summary>
    public float TakeBoost()
    {
        if (Current != '^')
        {
            return 1;
        }
        var start = Position++;
        return TryTakeNumber(out var boost) && boost is > 0 and <= 1_000_000
            ? (float)boost
            : throw SyntaxProblem.At(Query, start, "^ must be followed by a boost, a number greater than 0 such as ^2");
    }

    public bool TryTakeNumber(out double value)
    {
        var start = Position;
        while (char.IsAsciiDigit(Current) || Current == '.')
        {
            Position++;
        }
        return double.TryParse(
            Query.AsSpan(start, Position - start),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value
        );
    }

    // The characters that stand for wildcards inside patterns cannot be smuggled in as text.
    private static char Plain(char c) => Wildcard.IsWildcard(c) ? ' ' : c;
}
