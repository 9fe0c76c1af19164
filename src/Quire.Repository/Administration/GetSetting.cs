using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Reads one setting.</summary>
[Open("administration is guarded by blocking its endpoints, not by accounts")]
public sealed record GetSetting(string Name) : IQuery<string>;

internal sealed class GetSettingHandler(Settings settings) : IHandle<GetSetting, string>
{
    public async Task<string> HandleAsync(GetSetting operation, OperationContext context, CancellationToken ct) =>
        await settings.GetAsync(operation.Name, ct) ?? throw Refuse.NotFound($"Setting {operation.Name} not found");
}
