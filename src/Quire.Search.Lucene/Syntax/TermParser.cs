using System.Text;

namespace Quire.Search.Lucene.Syntax;

/// <summary>Reads one term: a word, a phrase, a pattern or a range, with what may follow it.</summary>
internal sealed class TermParser(FieldNames names, bool strict)
{
    private const int MaxSlop = 1_000;

    /// <summary>Takes a name and its colon when they name a field; leaves everything in place otherwise.</summary>
    public FieldRef? TakeField(QueryReader reader)
    {
        var end = reader.Position;
        while (end < reader.Query.Length && FieldNames.LooksLikeName(reader.Query.AsSpan(end, 1)))
        {
            end++;
        }
        if (end == reader.Position || end >= reader.Query.Length || reader.Query[end] != ':')
        {
            return null;
        }
        var name = reader.Query[reader.Position..end];
        if (names.Find(name) is not { } field)
        {
            return strict ? throw SyntaxProblem.At(reader.Query, reader.Position, $"undefined field {name}") : null;
        }
        reader.Position = end + 1;
        return field;
    }

    public QueryNode? Take(QueryReader reader, FieldRef? field)
    {
        if (reader.Current == '"')
        {
            return Phrase(reader, field);
        }
        if (reader.Current is '[' or '{')
        {
            return RangeParser.Take(reader, field);
        }
        if (reader.Current == ':')
        {
            throw SyntaxProblem.At(reader.Query, reader.Position, "a colon needs a field name before it");
        }
        if (reader.Current is '^' or '~')
        {
            throw SyntaxProblem.At(reader.Query, reader.Position, $"{reader.Current} needs a term before it");
        }
        if (field is null && reader is { Current: '*', Next: ':' } && EndsAfterAll(reader))
        {
            reader.Position += 3;
            return new AllNode { Boost = reader.TakeBoost() };
        }
        return Word(reader, field);
    }

    private static bool EndsAfterAll(QueryReader reader)
    {
        var query = reader.Query;
        var at = reader.Position + 2;
        return at < query.Length
            && query[at] == '*'
            && (at + 1 == query.Length || char.IsWhiteSpace(query[at + 1]) || query[at + 1] is ')' or '^');
    }

    private static TermNode Phrase(QueryReader reader, FieldRef? field)
    {
        var text = reader.TakeQuoted();
        var slop = 0;
        if (reader.Current == '~' && char.IsAsciiDigit(reader.Next))
        {
            reader.Position++;
            if (reader.TryTakeNumber(out var distance))
            {
                slop = (int)Math.Min(distance, MaxSlop);
            }
        }
        return new TermNode(field, text, Quoted: true, slop) { Boost = reader.TakeBoost() };
    }

    private static QueryNode? Word(QueryReader reader, FieldRef? field)
    {
        var text = new StringBuilder();
        var pattern = false;
        while (!reader.AtEnd && !EndsWord(reader.Current))
        {
            var c = reader.Current;
            if (c == '\\')
            {
                text.Append(reader.TakeEscaped());
                continue;
            }
            reader.Position++;
            pattern |= c is '*' or '?';
            text.Append(
                c switch
                {
                    '*' => Wildcard.Any,
                    '?' => Wildcard.One,
                    Wildcard.Any or Wildcard.One => ' ',
                    _ => c,
                }
            );
        }
        var word = text.ToString();
        var edits = reader.Current == '~' ? TakeEdits(reader) : 0;
        var boost = reader.TakeBoost();
        if (word.Length == 0)
        {
            return null;
        }
        if (!pattern)
        {
            return edits == 0
                ? new TermNode(field, word, Quoted: false, 0) { Boost = boost }
                : new FuzzyNode(field, word, edits) { Boost = boost };
        }
        if (word.AsSpan().IndexOfAnyExcept(Wildcard.Any) >= 0)
        {
            return new PatternNode(field, word) { Boost = boost };
        }
        return field is { } named ? new PresentNode(named) { Boost = boost } : new AllNode { Boost = boost };
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '"' or '^' or '~';

    // Older queries give a similarity between 0 and 1 where newer ones give the number of edits.
    private static int TakeEdits(QueryReader reader)
    {
        var start = reader.Position++;
        if (!char.IsAsciiDigit(reader.Current) && reader.Current != '.')
        {
            return 2;
        }
        if (!reader.TryTakeNumber(out var value))
        {
            throw SyntaxProblem.At(reader.Query, start, "~ must be followed by a number or nothing");
        }
        return value < 1 ? 2 : (int)Math.Min(value, 2);
    }
}
