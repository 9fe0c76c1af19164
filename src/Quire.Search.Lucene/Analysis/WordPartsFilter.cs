using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Quire.Search.Lucene.Analysis;

/// <summary>
/// Cuts what Unicode keeps together but people search apart: <c>my_file</c>, <c>v1.2</c>. With inner parts also
/// <c>surveyData2019</c> and <c>l'étude</c>, whose parts share the position of the whole.
/// </summary>
internal sealed class WordPartsFilter : TokenFilter
{
    private readonly bool _inner;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _position;
    private readonly List<(int Start, int Length, int Step)> _parts = [];
    private char[] _token = [];
    private int _tokenStart;
    private int _next;
    private int _skipped;

    public WordPartsFilter(TokenStream input, bool inner)
        : base(input)
    {
        _inner = inner;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        while (_next == _parts.Count)
        {
            if (!m_input.IncrementToken())
            {
                return false;
            }
            Cut();
        }
        var (start, length, step) = _parts[_next++];
        _term.CopyBuffer(_token, start, length);
        _offset.SetOffset(_tokenStart + start, _tokenStart + start + length);
        _position.PositionIncrement = step;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
        _next = 0;
        _skipped = 0;
    }

    private void Cut()
    {
        _parts.Clear();
        _next = 0;
        var length = _term.Length;
        if (_token.Length < length)
        {
            _token = new char[length * 2];
        }
        Array.Copy(_term.Buffer, _token, length);
        _tokenStart = _offset.StartOffset;
        var step = _position.PositionIncrement + _skipped;
        for (var at = 0; at < length; )
        {
            var start = at;
            while (at < length && IsWord(_token[at]))
            {
                at++;
            }
            var (from, to) = (start, at);
            while (from < to && IsApostrophe(_token[from]))
            {
                from++;
            }
            while (to > from && IsApostrophe(_token[to - 1]))
            {
                to--;
            }
            if (to > from)
            {
                _parts.Add((from, to - from, step));
                step = 1;
                if (_inner)
                {
                    AddInner(from, to);
                }
            }
            at++;
        }
        _skipped = _parts.Count == 0 ? step : 0;
    }

    private void AddInner(int from, int to)
    {
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && !Breaks(i))
            {
                continue;
            }
            var end = i;
            while (start < end && IsApostrophe(_token[start]))
            {
                start++;
            }
            if (end > start && end - start < to - from)
            {
                _parts.Add((start, end - start, 0));
            }
            start = i;
        }
    }

    private bool Breaks(int at)
    {
        var (before, c) = (_token[at - 1], _token[at]);
        return IsApostrophe(c)
            || (char.IsLower(before) && char.IsUpper(c))
            || (char.IsDigit(before) != char.IsDigit(c) && !char.IsSurrogate(c) && !char.IsSurrogate(before));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '＇';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsApostrophe(c) || Folding.IsMark(c);
}
