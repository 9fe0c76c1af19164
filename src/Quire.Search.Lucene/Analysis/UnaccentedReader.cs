using Quire.Domain.Texts;

namespace Quire.Search.Lucene.Analysis;

/// <summary>The text of a field as words are cut from it: normalised, so that no accent and no variant parts a word.</summary>
internal sealed class UnaccentedReader(TextReader original) : TextReader
{
    private StringReader? _text;

    public override int Peek() => Text().Peek();

    public override int Read() => Text().Read();

    public override int Read(char[] buffer, int index, int count) => Text().Read(buffer, index, count);

    public override int Read(Span<char> buffer) => Text().Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            original.Dispose();
            _text?.Dispose();
        }
        base.Dispose(disposing);
    }

    // A reader of no characters may give no text at all.
    private StringReader Text() => _text ??= new(UnaccentedText.Of(original.ReadToEnd() ?? "").Text);
}
