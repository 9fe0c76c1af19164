using Lucene.Net.Analysis.TokenAttributes;
using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Analysis;

/// <summary>A word of a text: as written (folded), its marked stem, and where it stands.</summary>
internal readonly record struct Word(string Exact, string Stem, int Position, int Start, int End);

/// <summary>Cuts text into words outside the index: for queries and for highlighting.</summary>
internal static class Words
{
    public static List<Word> Of(string text, WordAnalyzer analyzer)
    {
        var words = new List<Word>();
        var plain = UnaccentedText.Of(text);
        using var stream = analyzer.GetTokenStream(IndexNames.TextPrefix, plain.Text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        var position = -1;
        while (stream.IncrementToken())
        {
            position += step.PositionIncrement;
            var exact = term.ToString();
            var (start, end) = (plain.StartOf(offset.StartOffset), plain.EndOf(offset.EndOffset));
            stream.IncrementToken();
            words.Add(new Word(exact, term.ToString(), position, start, end));
        }
        stream.End();
        return words;
    }
}
