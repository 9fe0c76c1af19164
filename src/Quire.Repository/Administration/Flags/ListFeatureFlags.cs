using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Flags;

/// <summary>Tells which features of servers of the line 6 this installation has, by the names of their flags.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListFeatureFlags : IQuery<IReadOnlyDictionary<string, bool>>;

internal sealed class ListFeatureFlagsHandler(FeatureFlags flags) : IHandle<ListFeatureFlags, IReadOnlyDictionary<string, bool>>
{
    public Task<IReadOnlyDictionary<string, bool>> HandleAsync(
        ListFeatureFlags operation,
        OperationContext context,
        CancellationToken ct
    ) => flags.AllAsync(ct);
}
