using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Export;
using Quire.Repository.Installation;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Brings what the provider knows of the identifier of a dataset or a file in line with it as it is now. Changes nothing here;
/// whoever calls notes what was done.
/// </summary>
internal sealed class IdentifierSync(
    RepositoryDb db,
    IdentifierProviders providers,
    DataCiteRecords records,
    IOptions<InstallationOptions> options
)
{
    /// <summary>
    /// Does what is needed, and does it again when what is public changed meanwhile. Of several who do it at the same time the
    /// one that read first may tell the provider last; it then tells what the others did once more.
    /// </summary>
    /// <param name="id">The dataset or the file, which may be gone, or have another identifier now.</param>
    /// <param name="pid">Its identifier.</param>
    /// <param name="wasPublic">Whether something that is gone was public here.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What the identifier is now, and whether its dataset does not know that yet.</returns>
    public async Task<(IdentifierState State, bool IsNews)> RunAsync(
        long id,
        PersistentId pid,
        bool wasPublic,
        CancellationToken ct
    )
    {
        var provider = await providers.ForAsync(pid, ct);
        var told = await ReadAsync(id, pid, ct);
        while (true)
        {
            var state = await TellAsync(provider, told, pid, wasPublic, ct);
            var now = await ReadAsync(id, pid, ct);
            if (now?.Dataset.PublicRevision == told?.Dataset.PublicRevision)
            {
                return (state, now is { IsFile: false, IsFormer: false } && NoteIdentifier.IsNews(now.Dataset, state));
            }

            told = now;
        }
    }

    private async Task<NamedItem?> ReadAsync(long id, PersistentId pid, CancellationToken ct)
    {
        var key = pid.Key;
        var named = db.Objects.AsNoTracking().Where(o => o.Id == id);
        var item =
            await named.SingleOrDefaultAsync(o => o.PersistentKey == key, ct)
            ?? await named.SingleOrDefaultAsync(
                o => db.Datasets.Any(d => d.Id == o.Id && d.FormerKey == key && d.FormerIsPublic),
                ct
            );
        if (item is null)
        {
            return null;
        }

        var dataset = item.Kind == ObjectKind.File ? item.OwnerId!.Value : id;
        return await db.Datasets.AsNoTracking().SingleOrDefaultAsync(d => d.Id == dataset, ct) is { } record
            ? new(item, record, IsFormer: item.PersistentKey != key)
            : null;
    }

    private async Task<IdentifierState> TellAsync(
        IIdentifierProvider provider,
        NamedItem? item,
        PersistentId pid,
        bool wasPublic,
        CancellationToken ct
    )
    {
        if (item is null)
        {
            // Something here may have the identifier again; the work that is its own looks after it.
            var key = pid.Key;
            if (!await db.Objects.AnyAsync(o => o.PersistentKey == key, ct))
            {
                await provider.DeleteAsync(pid, wasPublic, ct);
            }

            return IdentifierState.Retired;
        }

        var withheld = (await ReaderLimitLookup.ReadAsync(db, ct)).Limits.Cover(item.Object);
        var subject = SubjectOf(item, pid, withheld);
        if (item.Object.PublishedAt is null)
        {
            await provider.ReserveAsync(subject, ct);
            return IdentifierState.Reserved;
        }

        if (!await IsReleasedAsync(item, ct))
        {
            await provider.HideAsync(subject, ct);
            return IdentifierState.Retired;
        }

        if (withheld)
        {
            // It leads to its page, which asks who is there; what it is called stays here.
            await provider.HideAsync(subject, ct);
            return IdentifierState.Registered;
        }

        // Of files nobody notes that they are known already; a provider is told of what it knows all the same.
        var isKnown = item is { IsFile: false, IsFormer: false } && item.Dataset.IdentifierRegistered;
        await (isKnown ? provider.UpdateAsync(subject, ct) : provider.RegisterAsync(subject, ct));
        return IdentifierState.Registered;
    }

    private IdentifierSubject SubjectOf(NamedItem item, PersistentId pid, bool withheld)
    {
        var page = item.IsFile ? "file.xhtml" : "dataset.xhtml";
        return new(
            pid,
            $"{options.Value.SiteUrl}/{page}?persistentId={item.Object.PersistentId}",
            token =>
                item.IsFile
                    ? records.OfFileAsync(item.Object.Id, withheld, token)
                    : records.OfDatasetAsync(item.Object.Id, withheld, token)
        )
        {
            IsWithheld = withheld,
        };
    }

    private Task<bool> IsReleasedAsync(NamedItem item, CancellationToken ct)
    {
        var released = db.Versions.Where(v => v.DatasetId == item.Dataset.Id && v.State == VersionState.Released);
        if (!item.IsFile)
        {
            return released.AnyAsync(ct);
        }

        var file = item.Object.Id;
        return released.AnyAsync(
            v =>
                db.FileEntries.Any(e =>
                    e.FileId == file && e.FirstSequence <= v.Sequence && (e.End == null || e.End.Sequence > v.Sequence)
                ),
            ct
        );
    }

    private sealed record NamedItem(RepositoryObject Object, DatasetRecord Dataset, bool IsFormer)
    {
        public bool IsFile => Object.Kind == ObjectKind.File;
    }
}
