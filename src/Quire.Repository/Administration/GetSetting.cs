using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Reads one setting.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetSetting(string Name) : IQuery<string>;

internal sealed class GetSettingHandler(Settings settings) : IHandle<GetSetting, string>
{
    public async Task<string> HandleAsync(GetSetting operation, OperationContext context, CancellationToken ct) =>
        await settings.GetAsync(operation.Name, ct) ?? throw SettingErrors.NotFound(operation.Name);
}
