using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Lists every setting with its value.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListSettings : IQuery<IReadOnlyDictionary<string, string>>;

internal sealed class ListSettingsHandler(Settings settings) : IHandle<ListSettings, IReadOnlyDictionary<string, string>>
{
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(
        ListSettings operation,
        OperationContext context,
        CancellationToken ct
    ) => await settings.AllAsync(ct);
}
