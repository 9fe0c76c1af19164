using Quire.Repository.Administration;

namespace Quire.Repository.Files.Provenance;

/// <summary>Whether the installation collects where files come from.</summary>
public sealed class ProvenanceSwitch(Settings settings)
{
    /// <summary>Refuses where it does not.</summary>
    public async Task MustBeOnAsync(CancellationToken ct)
    {
        if (!await settings.IsTrueAsync(SettingNames.ProvCollectionEnabled, ct))
        {
            throw ProvenanceErrors.Off();
        }
    }
}
