namespace Quire.Search.Lucene.Syntax;

/// <summary>
/// The query language: words, "phrases", field:value, AND OR NOT + -, ( ), [a TO b], wildcards, fuzzy~ and ^boosts. Whatever
/// the input, the outcome is a query or a BadRequest.
/// </summary>
/// <param name="strict">Whether an unknown field is refused instead of being read as text with a colon.</param>
internal sealed class QueryParser(string query, FieldNames names, bool strict)
{
    private const int MaxLength = 20_000;
    private const int MaxDepth = 50;
    private const int MaxClauses = 1_000;

    // Each is compared with a good part of all words, in every field that is looked through.
    private const int MaxFuzzy = 50;

    private readonly QueryReader _in = new(query);
    private readonly TermParser _terms = new(names, strict);
    private int _clauses;
    private int _fuzzy;

    /// <summary>Null when the query has nothing to look for.</summary>
    public static QueryNode? Parse(string query, FieldNames names, bool strict)
    {
        if (query.Length > MaxLength)
        {
            throw SyntaxProblem.Of($"the query is longer than {MaxLength} characters.");
        }
        var parser = new QueryParser(query, names, strict);
        var node = parser.Sequence(field: null, depth: 0);
        return parser._in.AtEnd
            ? node
            : throw SyntaxProblem.At(query, parser._in.Position, "a closing parenthesis has no opening one");
    }

    private QueryNode? Sequence(FieldRef? field, int depth)
    {
        if (depth > MaxDepth)
        {
            throw SyntaxProblem.At(_in.Query, _in.Position, $"more than {MaxDepth} nested parentheses");
        }
        var sequence = new ClauseSequence();
        while (true)
        {
            _in.SkipWhite();
            if (_in.AtEnd || _in.Current == ')')
            {
                return sequence.ToNode();
            }
            var link = TakeLink(sequence.IsEmpty);
            var need = TakeNeed(link is not Link.None);
            if (need is null)
            {
                continue;
            }
            if (++_clauses > MaxClauses)
            {
                throw SyntaxProblem.Of($"the query has more than {MaxClauses} terms.");
            }
            var clause = Clause(field, depth);
            if (clause is FuzzyNode && ++_fuzzy > MaxFuzzy)
            {
                throw SyntaxProblem.Of($"the query has more than {MaxFuzzy} fuzzy terms.");
            }
            sequence.Add(clause, need.Value, link);
        }
    }

    private Link TakeLink(bool first)
    {
        var start = _in.Position;
        var link = TakeOperator();
        if (link is Link.None)
        {
            return link;
        }
        if (first)
        {
            throw SyntaxProblem.At(_in.Query, start, "AND and OR need a term before them; quote them to search for the word");
        }
        _in.SkipWhite();
        if (_in.AtEnd || _in.Current == ')' || TakeOperator() is not Link.None)
        {
            throw SyntaxProblem.At(_in.Query, start, "AND and OR need a term after them; quote them to search for the word");
        }
        return link;
    }

    private Link TakeOperator()
    {
        if (_in.TakeWord("AND") || _in.TakeWord("&&"))
        {
            return Link.And;
        }
        return _in.TakeWord("OR") || _in.TakeWord("||") ? Link.Or : Link.None;
    }

    /// <summary>Null when signs stand alone, as a dash between words does.</summary>
    private Need? TakeNeed(bool linked)
    {
        var start = _in.Position;
        var need = Need.May;
        var bound = linked;
        while (true)
        {
            if (_in.TakeWord("NOT"))
            {
                need = Need.MustNot;
                bound = true;
                _in.SkipWhite();
                if (_in.AtEnd || _in.Current == ')')
                {
                    throw SyntaxProblem.At(_in.Query, start, "NOT needs a term after it; quote it to search for the word");
                }
            }
            else if (_in.Current is '+' or '-' or '!')
            {
                var sign = _in.Current;
                _in.Position++;
                if (_in.AtEnd || char.IsWhiteSpace(_in.Current) || _in.Current == ')')
                {
                    if (bound)
                    {
                        throw SyntaxProblem.At(_in.Query, start, "an operator has no term after it");
                    }
                    return null;
                }
                if (need is Need.May)
                {
                    need = sign == '+' ? Need.Must : Need.MustNot;
                }
            }
            else
            {
                return need;
            }
        }
    }

    private QueryNode? Clause(FieldRef? field, int depth)
    {
        var start = _in.Position;
        if (_in.Take('('))
        {
            return Grouped(field, depth, start);
        }
        if (TermParser.TakeLink(_in, field) is { } link)
        {
            return link;
        }
        if (_terms.TakeField(_in) is { } inner)
        {
            _in.SkipWhite();
            if (_in.AtEnd || _in.Current is ')' or ':')
            {
                throw SyntaxProblem.At(_in.Query, start, $"the field {inner.Name} needs a value after its colon");
            }
            return _in.Take('(') ? Grouped(inner, depth, start) : _terms.Take(_in, inner);
        }
        return _terms.Take(_in, field);
    }

    private QueryNode? Grouped(FieldRef? field, int depth, int start)
    {
        var node = Sequence(field, depth + 1);
        if (!_in.Take(')'))
        {
            throw SyntaxProblem.At(_in.Query, start, "the parenthesis is never closed");
        }
        var boost = _in.TakeBoost();
        return node is null ? null : node with { Boost = node.Boost * boost };
    }
}
