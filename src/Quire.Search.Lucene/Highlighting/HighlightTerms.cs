namespace Quire.Search.Lucene.Highlighting;

/// <summary>One thing to mark: a row of words, each given by a test; everywhere or in one field.</summary>
internal sealed record HighlightTerm(string? Field, IReadOnlyList<Func<Word, bool>> Row);

/// <summary>What of a query can be seen in a text; exclusions cannot.</summary>
internal static class HighlightTerms
{
    private const int Most = 200;

    public static List<HighlightTerm> Of(QueryNode? node)
    {
        var terms = new List<HighlightTerm>();
        if (node is not null)
        {
            Collect(node, terms);
        }
        return terms;
    }

    private static void Collect(QueryNode node, List<HighlightTerm> terms)
    {
        if (terms.Count >= Most)
        {
            return;
        }
        switch (node)
        {
            case GroupNode group:
                foreach (var clause in group.Clauses)
                {
                    if (clause.Need is not Need.MustNot)
                    {
                        Collect(clause.Node, terms);
                    }
                }
                break;
            case TermNode term when IsText(term.Field):
                AddWords(term, terms);
                break;
            case PatternNode pattern when IsText(pattern.Field):
                var parts = TextPattern.Split(pattern.Pattern);
                if (parts.Count > 0)
                {
                    terms.Add(new HighlightTerm(Name(pattern.Field), [.. parts.Select(Matching)]));
                }
                break;
            case FuzzyNode fuzzy when IsText(fuzzy.Field):
                foreach (var word in Words.Of(fuzzy.Text, WordAnalyzer.Querying))
                {
                    terms.Add(
                        new HighlightTerm(Name(fuzzy.Field), [w => EditDistance.IsWithin(word.Exact, w.Exact, fuzzy.Edits)])
                    );
                }
                break;
        }
    }

    private static void AddWords(TermNode term, List<HighlightTerm> terms)
    {
        var row = Words.Of(term.Text, WordAnalyzer.Querying).Select(w => (Func<Word, bool>)(x => x.Stem == w.Stem)).ToList();
        if (row.Count == 0)
        {
            return;
        }
        // Words of a loose phrase need not stand side by side.
        if (term.Slop == 0)
        {
            terms.Add(new HighlightTerm(Name(term.Field), row));
        }
        else
        {
            terms.AddRange(row.Select(w => new HighlightTerm(Name(term.Field), [w])));
        }
    }

    private static Func<Word, bool> Matching(string pattern) => word => Wildcard.Matches(pattern, word.Exact);

    private static bool IsText(FieldRef? field) => field is null or { Type: SearchFieldType.Text };

    private static string? Name(FieldRef? field) => field is null or { Name: SearchFields.Text } ? null : field.Value.Name;
}
