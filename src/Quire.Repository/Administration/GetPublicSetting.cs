using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Reads a setting meant for everybody; others are not found, whether or not they are set.</summary>
[Open("only settings meant for everybody are read")]
public sealed record GetPublicSetting(string Name) : IQuery<string>;

internal sealed class GetPublicSettingHandler(Settings settings) : IHandle<GetPublicSetting, string>
{
    public async Task<string> HandleAsync(GetPublicSetting operation, OperationContext context, CancellationToken ct) =>
        (PublicSettings.Names.Contains(operation.Name) ? await settings.GetAsync(operation.Name, ct) : null)
        ?? throw SettingErrors.NotFound(operation.Name);
}
