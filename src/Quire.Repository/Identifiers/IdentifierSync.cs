using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Export;
using Quire.Repository.Installation;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Brings what the provider knows of a dataset's identifier in line with the dataset as it is now. Changes nothing here; whoever
/// calls notes what was done.
/// </summary>
internal sealed class IdentifierSync(
    RepositoryDb db,
    IdentifierProviders providers,
    ExportedVersions versions,
    IOptions<InstallationOptions> options
)
{
    /// <summary>
    /// Does what is needed, and does it again when the dataset changed meanwhile. Of several who do it at the same time the one
    /// that read first may tell the provider last; it then tells what the others did once more.
    /// </summary>
    /// <param name="id">The dataset, which may be gone.</param>
    /// <param name="pid">Its identifier.</param>
    /// <param name="wasPublic">Whether a dataset that is gone was public here.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What the identifier is now, and whether the dataset does not know that yet.</returns>
    public async Task<(IdentifierState State, bool IsNews)> RunAsync(
        long id,
        PersistentId pid,
        bool wasPublic,
        CancellationToken ct
    )
    {
        var provider = await providers.ForAsync(pid, ct);
        var told = await ReadAsync(id, ct);
        while (true)
        {
            var state = await TellAsync(provider, told, pid, wasPublic, ct);
            var now = await ReadAsync(id, ct);
            if (now?.Revision == told?.Revision)
            {
                return (state, now is not null && NoteIdentifier.IsNews(now, state));
            }

            told = now;
        }
    }

    private Task<DatasetRecord?> ReadAsync(long id, CancellationToken ct) =>
        db.Datasets.AsNoTracking().Include(d => d.Object).SingleOrDefaultAsync(d => d.Id == id, ct);

    private async Task<IdentifierState> TellAsync(
        IIdentifierProvider provider,
        DatasetRecord? dataset,
        PersistentId pid,
        bool wasPublic,
        CancellationToken ct
    )
    {
        if (dataset is null)
        {
            // Somebody here may have the identifier again; that dataset's own work looks after it.
            var key = pid.Key;
            if (!await db.Objects.AnyAsync(o => o.PersistentKey == key, ct))
            {
                await provider.DeleteAsync(pid, wasPublic, ct);
            }

            return IdentifierState.Retired;
        }

        var subject = new IdentifierSubject(
            pid,
            pid.Url(options.Value.SiteUrl),
            token => versions.DataCiteAsync(dataset.Id, token)
        );
        if (dataset.Object.PublishedAt is null)
        {
            await provider.ReserveAsync(subject, ct);
            return IdentifierState.Reserved;
        }

        if (!await db.Versions.AnyAsync(v => v.DatasetId == dataset.Id && v.State == VersionState.Released, ct))
        {
            await provider.HideAsync(subject, ct);
            return IdentifierState.Retired;
        }

        await (dataset.IdentifierRegistered ? provider.UpdateAsync(subject, ct) : provider.RegisterAsync(subject, ct));
        return IdentifierState.Registered;
    }
}
