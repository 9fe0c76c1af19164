using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Quire.Repository.Search.Syntax;

namespace Quire.Repository.Search.Embedded;

/// <summary>Terms that match a pattern; stems are no terms here.</summary>
internal sealed class GlobQuery(string field, string pattern) : MultiTermQuery(field)
{
    private readonly string _pattern = pattern;

    public override string ToString(string field) => $"{Field}:{_pattern}";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is GlobQuery other && other._pattern == _pattern;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _pattern);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new Matching(terms.GetEnumerator(), _pattern);

    private sealed class Matching : FilteredTermsEnum
    {
        private readonly string _pattern;
        private readonly BytesRef _prefix;

        public Matching(TermsEnum terms, string pattern)
            : base(terms)
        {
            _pattern = pattern;
            var prefix = Wildcard.Prefix(pattern);
            _prefix = new BytesRef(prefix);
            SetInitialSeekTerm(new BytesRef(prefix.Length > 0 ? prefix : "\u0002"));
        }

        protected override AcceptStatus Accept(BytesRef term)
        {
            if (!StringHelper.StartsWith(term, _prefix)) return AcceptStatus.END;
            return Wildcard.Matches(_pattern, term.Utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }
}
