using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quire.Search.Lucene.Querying;

/// <summary>Terms that match a pattern; stems are no terms here.</summary>
internal sealed class GlobQuery(string field, string pattern, CancellationToken ct) : MultiTermQuery(field)
{
    private readonly string _pattern = pattern;
    private readonly CancellationToken _ct = ct;

    public override string ToString(string field) => $"{Field}:{_pattern}";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is GlobQuery other && other._pattern == _pattern;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _pattern);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new Matching(terms.GetEnumerator(), _pattern, _ct);

    private sealed class Matching : FilteredTermsEnum
    {
        private const int CheckEvery = 1_024;

        private readonly string _pattern;
        private readonly BytesRef _prefix;
        private readonly CancellationToken _ct;
        private int _untilCheck = CheckEvery;

        public Matching(TermsEnum terms, string pattern, CancellationToken ct)
            : base(terms)
        {
            (_pattern, _ct) = (pattern, ct);
            var prefix = Wildcard.Prefix(pattern);
            _prefix = new BytesRef(prefix);
            SetInitialSeekTerm(new BytesRef(prefix.Length > 0 ? prefix : "\u0002"));
        }

        protected override AcceptStatus Accept(BytesRef term)
        {
            // A pattern may look at every word there is, for each field and each of hundreds of patterns.
            if (--_untilCheck == 0)
            {
                _ct.ThrowIfCancellationRequested();
                _untilCheck = CheckEvery;
            }
            if (!StringHelper.StartsWith(term, _prefix))
            {
                return AcceptStatus.END;
            }
            return Wildcard.Matches(_pattern, term.Utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }
}
