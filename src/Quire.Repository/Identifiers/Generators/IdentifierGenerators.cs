using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>Which generator makes the identifiers of what.</summary>
public sealed class IdentifierGenerators(
    RepositoryDb db,
    ConfiguredProviders configured,
    IdentifierProviders providers,
    Settings settings
)
{
    /// <summary>The generator of a name; null when there is none.</summary>
    public async Task<IdentifierGenerator?> FindAsync(string id, CancellationToken ct) =>
        configured.Find(id)?.Generator ?? (await OfSettingsAsync(ct) is { } other && other.Id == id ? other : null);

    /// <summary>The one that makes identifiers where nobody chose.</summary>
    public async Task<IdentifierGenerator> DefaultAsync(CancellationToken ct) =>
        configured.Default?.Generator ?? await OfSettingsAsync(ct);

    /// <summary>
    /// The one for what is made in a collection: as it says, or the nearest collection above that says anything. Null when that
    /// is configured no longer.
    /// </summary>
    public async Task<IdentifierGenerator?> InAsync(RepositoryObject collection, CancellationToken ct) =>
        await ChosenAsync([.. collection.AncestorIds, collection.Id], ct) is { } chosen
            ? await FindAsync(chosen, ct)
            : await DefaultAsync(ct);

    /// <summary>
    /// The one for a dataset and its files: as it says; the one that made its identifier; or that of its collection. Null when
    /// the one that was chosen is configured no longer.
    /// </summary>
    public async Task<IdentifierGenerator?> ForAsync(RepositoryObject dataset, CancellationToken ct)
    {
        if (await ChosenAsync([dataset.Id], ct) is { } own)
        {
            return await FindAsync(own, ct);
        }

        var pid = dataset.PersistentId!;
        if (configured.For(pid) is { } maker && maker.Generator.IsMakerOf(pid))
        {
            return maker.Generator;
        }

        if (configured.Default is null && await OfSettingsAsync(ct) is var settled && settled.Style.IsAuthorityOf(pid))
        {
            return settled;
        }

        return await ChosenAsync(dataset.AncestorIds, ct) is { } above ? await FindAsync(above, ct) : await DefaultAsync(ct);
    }

    private async Task<IdentifierGenerator> OfSettingsAsync(CancellationToken ct)
    {
        var style = await IdentifierStyle.ReadAsync(settings, ct);
        var name = (await providers.OfSettingsAsync(style.With("X"), ct)).Name;
        return new(name, name, style);
    }

    private async Task<string?> ChosenAsync(IReadOnlyList<long> path, CancellationToken ct)
    {
        var chosen = await db
            .IdentifierGenerators.AsNoTracking()
            .Where(g => path.Contains(g.ObjectId))
            .ToDictionaryAsync(g => g.ObjectId, g => g.Name, ct);
        return path.Reverse().Where(chosen.ContainsKey).Select(id => chosen[id]).FirstOrDefault();
    }
}
