using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search;

/// <summary>Tells the index on whose behalf it searches.</summary>
public sealed class CallersReaders(ReaderLimitLookup limits)
{
    /// <summary>What a caller finds: what is public, what limits admit them to, and what roles show them.</summary>
    public async Task<SearchReaders> OfAsync(Caller caller, CancellationToken ct) =>
        caller.IsSuperuser
            ? SearchReaders.Everything
            : SearchReaders.For([.. caller.Assignees, .. (await limits.GetAsync(ct)).TermsOf(caller)]);
}
