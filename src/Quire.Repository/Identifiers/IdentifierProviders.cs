using Quire.Domain.Identifiers;
using Quire.Repository.Administration;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Repository.Identifiers;

/// <summary>Chooses the provider that looks after an identifier.</summary>
public sealed class IdentifierProviders(IEnumerable<IIdentifierProvider> all, ConfiguredProviders configured, Settings settings)
{
    /// <summary>
    /// The one of the configuration that looks after it; else the one the settings say.
    /// </summary>
    public async ValueTask<IIdentifierProvider> ForAsync(PersistentId pid, CancellationToken ct) =>
        configured.For(pid) ?? await OfSettingsAsync(pid, ct);

    /// <summary>
    /// The provider <c>:DoiProvider</c> names if it serves the protocol, else any that does. Identifiers outlive settings, so
    /// there is always one: without another, <c>FAKE</c>.
    /// </summary>
    public async ValueTask<IIdentifierProvider> OfSettingsAsync(PersistentId pid, CancellationToken ct)
    {
        var chosen = await settings.GetAsync(SettingNames.DoiProvider, ct);
        var serving = all.Where(p => p.Serves(pid)).ToList();
        return serving.Find(p => p.Name.Equals(chosen, StringComparison.OrdinalIgnoreCase))
            ?? serving.Find(p => !p.IsRemote)
            ?? serving[0];
    }
}
