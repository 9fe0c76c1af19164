using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Text: Unicode words, cut at every character that is neither letter, digit nor apostrophe, without regard to case and accents,
/// which are taken away before words are cut; each followed at the same position by its marked English stem. No word is dropped,
/// so phrases of small words are found.
/// Every other field: whole values.
/// </summary>
/// <param name="inner">Whether the parts of <c>surveyData2019</c> are words too; only what is indexed needs them.</param>
internal sealed class WordAnalyzer(bool inner) : Analyzer(new ReusePerKind())
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Between two values of a field, so that no phrase spans them.</summary>
    private const int Gap = 100;

    public static WordAnalyzer Indexing { get; } = new(inner: true);

    public static WordAnalyzer Querying { get; } = new(inner: false);

    public override int GetPositionIncrementGap(string fieldName) => Gap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        if (!IsText(fieldName))
        {
            return new TokenStreamComponents(new ListTokenizer(reader));
        }
        var source = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(source, new StemFilter(new FoldingFilter(new WordPartsFilter(source, inner))));
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) =>
        IsText(fieldName) ? new UnaccentedReader(reader) : reader;

    private static bool IsText(string field) => field.StartsWith(IndexNames.TextPrefix, StringComparison.Ordinal);

    /// <summary>Streams are expensive to make and serve any field of their kind, one after the other on a thread.</summary>
    private sealed class ReusePerKind : ReuseStrategy
    {
        public override TokenStreamComponents? GetReusableComponents(Analyzer analyzer, string fieldName) =>
            Stored(analyzer)[Slot(fieldName)];

        public override void SetReusableComponents(Analyzer analyzer, string fieldName, TokenStreamComponents components) =>
            Stored(analyzer)[Slot(fieldName)] = components;

        private static int Slot(string field) => IsText(field) ? 0 : 1;

        private TokenStreamComponents?[] Stored(Analyzer analyzer)
        {
            if (GetStoredValue(analyzer) is TokenStreamComponents?[] known)
            {
                return known;
            }
            var fresh = new TokenStreamComponents?[2];
            SetStoredValue(analyzer, fresh);
            return fresh;
        }
    }
}
