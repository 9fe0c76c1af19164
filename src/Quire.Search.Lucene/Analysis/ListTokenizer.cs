using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Whole values as terms, several in one text. One reusable stream for all exact fields costs a fraction of what a stream for
/// every single value would.
/// </summary>
internal sealed class ListTokenizer : Tokenizer
{
    public const char Separator = '\u001F';

    private readonly ICharTermAttribute _term;
    private char[] _text = new char[256];
    private int _length;
    private int _next;

    public ListTokenizer(TextReader input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (_next >= _length)
        {
            return false;
        }
        ClearAttributes();
        var rest = _text.AsSpan(_next, _length - _next);
        var end = rest.IndexOf(Separator);
        if (end < 0)
        {
            end = rest.Length;
        }
        _term.CopyBuffer(_text, _next, end);
        _next += end + 1;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _length = 0;
        _next = 0;
        for (int read; (read = m_input.Read(_text, _length, _text.Length - _length)) > 0; )
        {
            _length += read;
            if (_length == _text.Length)
            {
                Array.Resize(ref _text, _length * 2);
            }
        }
    }
}
