using System.Buffers;
using System.Text;
using Quire.Domain.Identifiers;

namespace Quire.Search.Lucene.Syntax;

/// <summary>Reads one term: a word, a phrase, a pattern or a range, with what may follow it.</summary>
internal sealed class TermParser(FieldNames names, bool strict)
{
    private const int MaxSlop = 1_000;

    private static readonly SearchValues<char> EndsOfLinks = SearchValues.Create(" \t\r\n\"^");

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

    /// <summary>
    /// Takes a pasted link of a persistent identifier, whose colon and slashes would otherwise be syntax; it stands for the
    /// identifier however that is written. Null, with everything in place, where there is none.
    /// </summary>
    public static TermNode? TakeLink(QueryReader reader, FieldRef? field)
    {
        var rest = reader.Query.AsSpan(reader.Position);
        var length = rest.IndexOfAny(EndsOfLinks);
        var word = (length < 0 ? rest : rest[..length]).ToString();
        // A parenthesis that was not opened inside closes a group of the query; identifiers have them too.
        while (word is [.., ')'] && word.Count(c => c == ')') > word.Count(c => c == '('))
        {
            word = word[..^1];
        }

        if (
            word.AsSpan().IndexOfAny('*', '?') >= 0
            || LinkTerm(word.Replace("\\", "", StringComparison.Ordinal), field) is not { } term
        )
        {
            return null;
        }

        reader.Position += word.Length;
        return term with { Boost = reader.TakeBoost() };
    }

    public QueryNode? Take(QueryReader reader, FieldRef? field)
    {
        if (TakeLink(reader, field) is { } link)
        {
            return link;
        }
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
        return (LinkTerm(text, field) ?? new TermNode(field, text, Quoted: true, slop)) with { Boost = reader.TakeBoost() };
    }

    // Without the protocol: texts name what they are related to as a link or as an identifier. A whole value has it.
    private static TermNode? LinkTerm(string text, FieldRef? field)
    {
        if (
            field?.Type is not (null or SearchFieldType.Text or SearchFieldType.Keyword)
            || !PersistentId.TryParseLink(text.TrimEnd('.', ',', ';'), out var pid)
        )
        {
            return null;
        }

        var term = field?.Type is SearchFieldType.Keyword ? pid.ToString() : $"{pid.Authority}/{pid.Identifier}";
        return new TermNode(field, term, Quoted: true, 0);
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
