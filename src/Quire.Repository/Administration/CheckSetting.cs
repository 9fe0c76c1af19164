using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Tells whether a setting could be given a value, and changes nothing. Refused as setting it would be.</summary>
[RequiresSuperuser]
public sealed record CheckSetting(string Name, string Value) : IQuery<bool>;

internal sealed class CheckSettingHandler : IHandle<CheckSetting, bool>
{
    public Task<bool> HandleAsync(CheckSetting operation, OperationContext context, CancellationToken ct)
    {
        SettingRules.MustBeKnown([operation.Name]);
        SettingRules.MustBeSound(operation.Name, operation.Value);
        return Task.FromResult(true);
    }
}
