using Quire.Repository.Operations;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>Tells how many calls those still have who were limited on this replica lately.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record GetRateLimits : IQuery<IReadOnlyList<CallsLeft>>;

/// <summary>Calls somebody still has.</summary>
/// <param name="Caller">Who, as messages write it; guests with where they come from.</param>
/// <param name="Operation">What they asked for.</param>
/// <param name="Left">How many calls are left.</param>
/// <param name="At">When they asked last.</param>
public sealed record CallsLeft(string Caller, string Operation, long Left, DateTime At);

internal sealed class GetRateLimitsHandler(RateLimiter limiter) : IHandle<GetRateLimits, IReadOnlyList<CallsLeft>>
{
    public Task<IReadOnlyList<CallsLeft>> HandleAsync(GetRateLimits operation, OperationContext context, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CallsLeft>>([
            .. limiter
                .All.Select(a => new CallsLeft(a.Caller, a.Operation, a.Left, a.At))
                .OrderBy(c => c.Caller, StringComparer.Ordinal)
                .ThenBy(c => c.Operation, StringComparer.Ordinal),
        ]);
}
