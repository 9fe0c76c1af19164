using System.Text;

namespace Quire.Search.Lucene.Syntax;

/// <summary>Reads <c>[a TO b]</c>, <c>{a TO b}</c> and their mixtures.</summary>
internal static class RangeParser
{
    public static RangeNode Take(QueryReader reader, FieldRef? field)
    {
        var start = reader.Position;
        var includeLower = reader.Current == '[';
        reader.Position++;
        var lower = Bound(reader, start);
        reader.SkipWhite();
        if (!reader.TakeWord("TO"))
        {
            throw Malformed(reader, start);
        }
        var upper = Bound(reader, start);
        reader.SkipWhite();
        var includeUpper = reader.Current == ']';
        if (!reader.Take(']') && !reader.Take('}'))
        {
            throw Malformed(reader, start);
        }
        return new RangeNode(field, lower, upper, includeLower, includeUpper) { Boost = reader.TakeBoost() };
    }

    private static string? Bound(QueryReader reader, int start)
    {
        reader.SkipWhite();
        if (reader.Current == '"')
        {
            return reader.TakeQuoted();
        }
        var text = new StringBuilder();
        while (!reader.AtEnd && !char.IsWhiteSpace(reader.Current) && reader.Current is not (']' or '}'))
        {
            text.Append(reader.Current == '\\' ? reader.TakeEscaped() : reader.Query[reader.Position++]);
        }
        if (text.Length == 0)
        {
            throw Malformed(reader, start);
        }
        return text.Length == 1 && text[0] == '*' ? null : text.ToString();
    }

    private static Exception Malformed(QueryReader reader, int start) =>
        SyntaxProblem.At(reader.Query, start, "a range is written [from TO to] or {from TO to}; use * for an open end");
}
