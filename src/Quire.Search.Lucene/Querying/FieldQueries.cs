using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Querying;

/// <summary>What a term, a pattern or a range means in a field of each type.</summary>
internal sealed class FieldQueries(DateTimeOffset now, CancellationToken ct)
{
    private const int MaxFuzzyLength = 100;

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    public static Query Present(FieldRef field) =>
        field.Name == SearchFields.Text
            ? new MatchAllDocsQuery()
            : new ConstantScoreQuery(new TermQuery(new Term(IndexNames.Present, field.Name)));

    public Query? Term(FieldRef field, TermNode term) =>
        field.Type switch
        {
            SearchFieldType.Text => Words(field, term.Text, term.Slop),
            SearchFieldType.Keyword => new TermQuery(new Term(Physical(field), FieldWriter.Exactly(term.Text))),
            _ => Range(field, new RangeNode(field, term.Text, term.Text, IncludeLower: true, IncludeUpper: true)),
        };

    /// <summary>The words in a row, in any of their forms; null when the text has none.</summary>
    public Query? Words(FieldRef field, string text, int slop)
    {
        var words = Analysis.Words.Of(text, WordAnalyzer.Querying);
        if (words.Count == 0)
        {
            return null;
        }
        if (words.Count == 1)
        {
            return new TermQuery(new Term(Physical(field), words[0].Stem));
        }
        var phrase = new PhraseQuery { Slop = slop };
        foreach (var word in words)
        {
            phrase.Add(new Term(Physical(field), word.Stem), word.Position - words[0].Position);
        }
        return phrase;
    }

    /// <summary>The very word anywhere in the text; null for several.</summary>
    public Query? Exact(TermNode term)
    {
        var words = Analysis.Words.Of(term.Text, WordAnalyzer.Querying);
        return words.Count == 1 ? new TermQuery(new Term(IndexNames.TextPrefix + SearchFields.Text, words[0].Exact)) : null;
    }

    public Query? Pattern(FieldRef field, string pattern)
    {
        var physical = Physical(field);
        switch (field.Type)
        {
            case SearchFieldType.Text:
                return TextPattern.Build(physical, pattern, ct);
            case SearchFieldType.Keyword:
                return new GlobQuery(physical, UnicodeText.Composed(pattern), ct);
            case SearchFieldType.Date when char.IsAsciiDigit(pattern[0]):
                return new GlobQuery(physical, DateTerms.YearPattern(pattern), ct);
            case SearchFieldType.Instant when pattern[^1] == Wildcard.Any && !pattern[..^1].Any(Wildcard.IsWildcard):
                var bare = pattern[..^1].TrimEnd('-');
                return Range(field, new RangeNode(field, bare, bare, IncludeLower: true, IncludeUpper: true));
            default:
                throw SyntaxProblem.Of($"the field {field.Name} holds {Noun(field.Type)}; wildcards do not apply, use a range.");
        }
    }

    public Query? Fuzzy(FieldRef field, FuzzyNode fuzzy)
    {
        if (field.Type is SearchFieldType.Keyword)
        {
            return new FuzzyQuery(new Term(Physical(field), Cut(UnicodeText.Composed(fuzzy.Text))), fuzzy.Edits, 1);
        }
        if (field.Type is not SearchFieldType.Text)
        {
            throw SyntaxProblem.Of($"the field {field.Name} holds {Noun(field.Type)}; ~ does not apply.");
        }
        var words = Analysis.Words.Of(fuzzy.Text, WordAnalyzer.Querying);
        if (words.Count == 0)
        {
            return null;
        }
        var all = new BooleanQuery();
        // The first letter must agree: it keeps the search small, and marked stems out of it.
        foreach (var word in words)
        {
            all.Add(new FuzzyQuery(new Term(Physical(field), Cut(word.Exact)), fuzzy.Edits, 1), Occur.MUST);
        }
        return all;
    }

    public Query Range(FieldRef field, RangeNode range) =>
        field.Type switch
        {
            SearchFieldType.Text => TermRange(field, Fold(range.Lower) ?? "\u0002", Fold(range.Upper), range),
            SearchFieldType.Keyword => TermRange(field, Composed(range.Lower), Composed(range.Upper), range),
            SearchFieldType.Date => DateRange(field, range),
            SearchFieldType.Number => NumericRangeQuery.NewDoubleRange(
                Physical(field),
                FieldWriter.NumberStep,
                Number(field, range.Lower),
                Number(field, range.Upper),
                range.IncludeLower,
                range.IncludeUpper
            ),
            _ => InstantRange(field, range),
        };

    private static string Physical(FieldRef field) => IndexNames.Of(field.Name, field.Type);

    private static string? Fold(string? text) => text is null ? null : Folding.Fold(text);

    private static string? Composed(string? text) => text is null ? null : UnicodeText.Composed(text);

    private static string Cut(string text) => text.Length <= MaxFuzzyLength ? text : text[..MaxFuzzyLength];

    private static TermRangeQuery TermRange(FieldRef field, string? lower, string? upper, RangeNode range) =>
        TermRangeQuery.NewStringRange(
            Physical(field),
            lower,
            upper,
            lower is null || range.IncludeLower,
            upper is null || range.IncludeUpper
        );

    private static Query DateRange(FieldRef field, RangeNode range)
    {
        var lower = range.Lower is null ? null : DateTerm(field, range.Lower);
        var upper = range.Upper is null ? null : DateTerm(field, range.Upper);
        var physical = Physical(field);
        var from = lower is null || range.IncludeLower ? lower : lower + DateTerms.End;
        var to = upper is null || !range.IncludeUpper ? upper : upper + DateTerms.End;
        var within = TermRangeQuery.NewStringRange(
            physical,
            from,
            to,
            includeLower: true,
            includeUpper: upper is null || range.IncludeUpper
        );
        if (lower is null || !range.IncludeLower)
        {
            return within;
        }
        // A value known by its year alone meets a range that starts within the year.
        var meeting = new BooleanQuery { { within, Occur.SHOULD } };
        foreach (var coarser in DateTerms.Coarser(lower))
        {
            meeting.Add(new TermQuery(new Term(physical, coarser)), Occur.SHOULD);
        }
        return new ConstantScoreQuery(meeting);
    }

    private static string DateTerm(FieldRef field, string text) =>
        DateTerms.TryEncode(text, out var term)
            ? term
            : throw SyntaxProblem.Of($"the field {field.Name} holds dates such as 2014, 2014-05 or 2014-05-06, not \"{text}\".");

    private static double? Number(FieldRef field, string? text) =>
        text is null ? null
        : TryNumber(text, out var number) ? number
        : throw SyntaxProblem.Of($"the field {field.Name} holds numbers, not \"{text}\".");

    private NumericRangeQuery<long> InstantRange(FieldRef field, RangeNode range)
    {
        var lower = Instant(field, range.Lower);
        var upper = Instant(field, range.Upper);
        return NumericRangeQuery.NewInt64Range(
            Physical(field),
            FieldWriter.NumberStep,
            range.IncludeLower ? lower?.First : lower?.Last,
            range.IncludeUpper ? upper?.Last : upper?.First,
            range.IncludeLower,
            range.IncludeUpper
        );
    }

    private (long First, long Last)? Instant(FieldRef field, string? text) =>
        text is null
            ? null
            : InstantTerms.Parse(text, now)
                ?? throw SyntaxProblem.Of(
                    $"the field {field.Name} holds times such as 2016, 2016-05-10 or 2016-05-10T12:53:38Z, not \"{text}\"."
                );

    private static string Noun(SearchFieldType type) =>
        type switch
        {
            SearchFieldType.Number => "numbers",
            SearchFieldType.Date => "dates",
            _ => "times",
        };
}
