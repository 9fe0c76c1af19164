using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Flags;

/// <summary>Tells whether this installation has a feature of servers of the line 6, by the name of its flag.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetFeatureFlag(string Name) : IQuery<bool>;

internal sealed class GetFeatureFlagHandler(FeatureFlags flags) : IHandle<GetFeatureFlag, bool>
{
    public async Task<bool> HandleAsync(GetFeatureFlag operation, OperationContext context, CancellationToken ct) =>
        (await flags.AllAsync(ct)).TryGetValue(operation.Name, out var enabled)
            ? enabled
            : throw SettingErrors.FlagNotFound(operation.Name);
}
