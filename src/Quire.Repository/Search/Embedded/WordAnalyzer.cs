using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Quire.Repository.Search.Embedded;

/// <summary>
/// Unicode words, cut at every character that is neither letter, digit nor apostrophe, without regard to case and accents; each
/// followed at the same position by its marked English stem. No word is dropped, so phrases of small words are found.
/// </summary>
/// <param name="inner">Whether the parts of <c>surveyData2019</c> are words too; only what is indexed needs them.</param>
internal sealed class WordAnalyzer(bool inner) : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Between two values of a field, so that no phrase spans them.</summary>
    private const int Gap = 100;

    public static WordAnalyzer Indexing { get; } = new(inner: true);

    public static WordAnalyzer Querying { get; } = new(inner: false);

    public override int GetPositionIncrementGap(string fieldName) => Gap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(source, new StemFilter(new FoldingFilter(new WordPartsFilter(source, inner))));
    }
}
