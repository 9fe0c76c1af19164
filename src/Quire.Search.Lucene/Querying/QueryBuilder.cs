using Lucene.Net.Search;

namespace Quire.Search.Lucene.Querying;

/// <summary>Turns a parsed query into one the index can run.</summary>
internal sealed class QueryBuilder(FieldQueries fields)
{
    /// <summary>A query that finds nothing when there is nothing to look for, such as punctuation alone.</summary>
    public Query Build(QueryNode? node) => (node is null ? null : Visit(node)) ?? new BooleanQuery();

    /// <summary>As <see cref="Build"/>, with plain words that stand together preferred.</summary>
    public Query BuildRanked(QueryNode? node)
    {
        var query = Build(node);
        if (node is not GroupNode group)
        {
            return query;
        }
        var words = group
            .Clauses.Select(c => c is { Node: TermNode { Field: null, Quoted: false } t, Need: not Need.MustNot } ? t.Text : null)
            .OfType<string>()
            .ToList();
        if (words.Count < 2 || words.Count > 20)
        {
            return query;
        }
        var phrase = new DisjunctionMaxQuery(DefaultFields.Tie);
        foreach (var (name, boost) in DefaultFields.Phrases)
        {
            if (fields.Words(new FieldRef(name, SearchFieldType.Text), string.Join(' ', words), slop: 2) is { } found)
            {
                phrase.Add(Boosted(found, boost));
            }
        }
        return new BooleanQuery { { query, Occur.MUST }, { phrase, Occur.SHOULD } };
    }

    private Query? Visit(QueryNode node)
    {
        var query = node switch
        {
            GroupNode group => Group(group),
            TermNode { Field: { } field } term => fields.Term(field, term),
            TermNode term => Anywhere(DefaultFields.All, f => fields.Words(f, term.Text, term.Slop), fields.Exact(term)),
            PatternNode { Field: { } field } pattern => fields.Pattern(field, pattern.Pattern),
            PatternNode pattern => Anywhere(DefaultFields.Few, f => fields.Pattern(f, pattern.Pattern)),
            FuzzyNode { Field: { } field } fuzzy => fields.Fuzzy(field, fuzzy),
            FuzzyNode fuzzy => Anywhere(DefaultFields.Few, f => fields.Fuzzy(f, fuzzy)),
            RangeNode range => fields.Range(range.Field ?? new FieldRef(SearchFields.Text, SearchFieldType.Text), range),
            PresentNode present => FieldQueries.Present(present.Field),
            _ => new MatchAllDocsQuery(),
        };
        return query is null ? null : Boosted(query, node.Boost);
    }

    private BooleanQuery? Group(GroupNode group)
    {
        var query = new BooleanQuery();
        var positive = false;
        foreach (var (node, need) in group.Clauses)
        {
            if (Visit(node) is not { } inner)
            {
                continue;
            }
            positive |= need is not Need.MustNot;
            query.Add(
                inner,
                need switch
                {
                    Need.Must => Occur.MUST,
                    Need.MustNot => Occur.MUST_NOT,
                    _ => Occur.SHOULD,
                }
            );
        }
        if (query.Clauses.Count == 0)
        {
            return null;
        }
        // "Everything but x": a query of exclusions alone would find nothing.
        if (!positive)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return query;
    }

    private static DisjunctionMaxQuery? Anywhere(
        IReadOnlyList<(string Name, float Boost)> where,
        Func<FieldRef, Query?> make,
        Query? further = null
    )
    {
        var any = new DisjunctionMaxQuery(DefaultFields.Tie);
        var found = false;
        foreach (var (name, boost) in where)
        {
            if (make(new FieldRef(name, SearchFieldType.Text)) is not { } query)
            {
                continue;
            }
            any.Add(Boosted(query, boost));
            found = true;
        }
        if (further is not null)
        {
            any.Add(Boosted(further, DefaultFields.ExactBoost));
        }
        return found ? any : null;
    }

    private static Query Boosted(Query query, float boost)
    {
        if (boost != 1)
        {
            query.Boost *= boost;
        }
        return query;
    }
}
