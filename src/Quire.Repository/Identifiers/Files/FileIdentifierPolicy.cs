using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Whether files are given identifiers of their own: what the nearest collection above says, and where none says anything, the
/// setting <c>:FilePIDsEnabled</c>.
/// </summary>
internal sealed class FileIdentifierPolicy(RepositoryDb db, Settings settings, IdentifierGenerators generators)
{
    /// <summary>Whether the files below a dataset or a collection are given them.</summary>
    public async Task<bool> HoldsBelowAsync(RepositoryObject place, CancellationToken ct) =>
        (await AmongAsync([place], ct)).Count > 0;

    /// <summary>Refuses to publish a dataset whose files are to be given identifiers that nobody is there to make.</summary>
    public async Task MustBeMadeAsync(RepositoryObject dataset, CancellationToken ct)
    {
        if (await HoldsBelowAsync(dataset, ct) && await generators.ForAsync(dataset, ct) is null)
        {
            throw IdentifierErrors.FilesGeneratorGone(dataset.PersistentId!.ToString());
        }
    }

    /// <summary>Those of some files, datasets or collections for which it holds; one statement.</summary>
    public async Task<IReadOnlyList<RepositoryObject>> AmongAsync(IReadOnlyList<RepositoryObject> items, CancellationToken ct)
    {
        var places = items.SelectMany(PathOf).Distinct().ToList();
        var said = await db
            .Collections.Where(c => places.Contains(c.Id) && c.FilePidsEnabled != null)
            .ToDictionaryAsync(c => c.Id, c => c.FilePidsEnabled!.Value, ct);
        var otherwise = await settings.IsTrueAsync(SettingNames.FilePidsEnabled, ct);
        return [.. items.Where(i => PathOf(i).Where(said.ContainsKey).Select(id => said[id]).LastOrDefault(otherwise))];
    }

    private static IReadOnlyList<long> PathOf(RepositoryObject item) =>
        item.Kind == ObjectKind.Collection ? [.. item.AncestorIds, item.Id] : item.AncestorIds;
}
