using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Lists every setting with its value.</summary>
[Open("administration is guarded by blocking its endpoints, not by accounts")]
public sealed record ListSettings : IQuery<IReadOnlyDictionary<string, string>>;

internal sealed class ListSettingsHandler(Settings settings) : IHandle<ListSettings, IReadOnlyDictionary<string, string>>
{
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(ListSettings operation, OperationContext context, CancellationToken ct) =>
        await settings.AllAsync(ct);
}
