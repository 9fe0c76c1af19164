using Quire.Domain.Publishing;
using Quire.Repository.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files;

/// <summary>The rules of restricting files, the same wherever a restriction is set.</summary>
public sealed class FileRestriction(Settings settings)
{
    /// <summary>Refuses restrictions where the installation is public throughout.</summary>
    public async Task MustBeAllowedAsync(bool restrict, CancellationToken ct)
    {
        if (restrict && await settings.IsTrueAsync(SettingNames.PublicInstall, ct))
        {
            throw FileErrors.NoRestrictionsHere();
        }
    }

    /// <summary>Sets it on an entry of the draft. Downloads of a published file change only when the draft is released.</summary>
    public async Task SetAsync(DatasetVersionRecord draft, FileEntryRecord entry, bool restrict, CancellationToken ct)
    {
        await MustBeAllowedAsync(restrict, ct);
        PublishRules.RestrictedFilesMustBeExplained(draft.Terms, restrict);
        entry.Restricted = restrict;
        if (entry.File.Object.PublishedAt is null)
        {
            entry.File.Restricted = restrict;
        }
    }
}
