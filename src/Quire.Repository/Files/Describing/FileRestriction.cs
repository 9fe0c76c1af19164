using Quire.Domain.Publishing;
using Quire.Repository.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Describing;

/// <summary>The rules of restricting files, the same wherever a restriction is set.</summary>
public sealed class FileRestriction(Settings settings)
{
    /// <summary>Refuses restrictions where the installation is public throughout.</summary>
    /// <param name="restrict">Whether a restriction is asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="uploading">Whether it is asked for with a new file, of which clients are told otherwise.</param>
    public async Task MustBeAllowedAsync(bool restrict, CancellationToken ct, bool uploading = false)
    {
        if (restrict && await settings.IsPublicInstallAsync(ct))
        {
            throw uploading ? FileErrors.NoRestrictedUploadsHere() : FileErrors.NoRestrictionsHere();
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
