using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>Tells whether embargoes and retention periods can be set here.</summary>
[Open("forms need it, and whoever tries learns as much")]
public sealed record GetPeriodRules : IQuery<PeriodRules>;

internal sealed class GetPeriodRulesHandler(Settings settings) : IHandle<GetPeriodRules, PeriodRules>
{
    public async Task<PeriodRules> HandleAsync(GetPeriodRules operation, OperationContext context, CancellationToken ct) =>
        new(await IsOnAsync(SettingNames.MaxEmbargoMonths, ct), await IsOnAsync(SettingNames.MinRetentionMonths, ct));

    private async Task<bool> IsOnAsync(string setting, CancellationToken ct) =>
        await settings.NumberAsync(setting, ct) is -1 or > 0;
}
