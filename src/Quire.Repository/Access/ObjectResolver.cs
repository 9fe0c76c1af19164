using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Access.Limits;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Finds the object a request names, or refuses.</summary>
public sealed class ObjectResolver(RepositoryDb db, VisibleObjects visible, ReadOnce once)
{
    private static readonly PreparedQuery<Func<RepositoryDb, long, CancellationToken, Task<RepositoryObject?>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long id, CancellationToken _) => db.Objects.AsNoTracking().SingleOrDefault(o => o.Id == id)
        )
    );

    private static readonly PreparedQuery<
        Func<RepositoryDb, string, CancellationToken, Task<RepositoryObject?>>
    > ByPersistentKey = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, string key, CancellationToken _) =>
                db.Objects.AsNoTracking().SingleOrDefault(o => o.PersistentKey == key)
        )
    );

    private static readonly PreparedQuery<Func<RepositoryDb, string, CancellationToken, Task<RepositoryObject?>>> ByAlias = new(
        () =>
            EF.CompileAsyncQuery(
                (RepositoryDb db, string key, CancellationToken _) =>
                    db
                        .Collections.AsNoTracking()
                        .Where(c => c.AliasKey == key)
                        .Select(c => (RepositoryObject?)c.Object)
                        .SingleOrDefault()
            )
    );

    private static readonly PreparedQuery<Func<RepositoryDb, CancellationToken, Task<RepositoryObject?>>> Root = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, CancellationToken _) =>
                db.Objects.AsNoTracking().SingleOrDefault(o => o.Kind == ObjectKind.Collection && o.OwnerId == null)
        )
    );

    /// <summary>What a caller names. What is not there for them is refused in the words for what does not exist.</summary>
    public async Task<RepositoryObject> ResolveAsync(ObjectRef reference, Caller caller, CancellationToken ct)
    {
        var found = await ResolveHiddenAsync(reference, ct);
        return await visible.ContainAsync(caller, found, ct) ? found : throw NotFound(reference);
    }

    /// <summary>The collection of an alias, a number or <c>:root</c>; null when there is none for the caller.</summary>
    public async Task<RepositoryObject?> FindCollectionAsync(string text, Caller caller, CancellationToken ct) =>
        await FindCollectionAsync(text, ct) is { } found && await visible.ContainAsync(caller, found, ct) ? found : null;

    /// <summary>What is named, whoever names it; null when there is nothing.</summary>
    public Task<RepositoryObject?> FindHiddenAsync(ObjectRef reference, CancellationToken ct) => FindAsync(reference, ct);

    /// <summary>What is named, whoever names it: for who decides afterwards whether it is there for the caller.</summary>
    public async Task<RepositoryObject> ResolveHiddenAsync(ObjectRef reference, CancellationToken ct) =>
        await FindAsync(reference, ct) ?? throw NotFound(reference);

    /// <summary>The refusal of a request that names what does not exist.</summary>
    public static RepositoryException NotFound(ObjectRef reference) =>
        reference switch
        {
            ObjectRef.Collection collection => TargetErrors.CollectionNotFound(collection.Text),
            ObjectRef.Dataset dataset => TargetErrors.DatasetNotFound(dataset.Id),
            ObjectRef.DatasetByPid dataset => TargetErrors.DatasetPidNotFound(dataset.Text),
            ObjectRef.File file => TargetErrors.FileNotFound(file.Id),
            ObjectRef.FileByPid file => TargetErrors.FilePidNotFound(file.Text),
            ObjectRef.DatasetOf(var file) => NotFound(file),
            ObjectRef.CollectionFeaturing featuring => FeaturedItemErrors.NotFound(featuring.Item),
            ObjectRef.Named named => TargetErrors.NamedNotFound(named.Text),
            ObjectRef.Any any => TargetErrors.ObjectNotFound(any.Id),
            _ => throw new InvalidOperationException($"No way to find {reference.GetType().Name}."),
        };

    private async Task<RepositoryObject?> FindAsync(ObjectRef reference, CancellationToken ct)
    {
        if (once.TryGet<RepositoryObject>(reference, out var seen))
        {
            return seen;
        }

        var found = await LookUpAsync(reference, ct);
        if (found is not null)
        {
            once.Keep(reference, found);
            once.Keep(ByNumber(found), found);
        }

        return found;
    }

    private static ObjectRef ByNumber(RepositoryObject found) =>
        found.Kind switch
        {
            ObjectKind.Dataset => new ObjectRef.Dataset(found.Id),
            ObjectKind.File => new ObjectRef.File(found.Id),
            _ => new ObjectRef.Any(found.Id),
        };

    private async Task<RepositoryObject?> LookUpAsync(ObjectRef reference, CancellationToken ct) =>
        reference switch
        {
            ObjectRef.Collection collection => await FindCollectionAsync(collection.Text, ct),
            ObjectRef.Dataset dataset => await OfKindAsync(dataset.Id, ObjectKind.Dataset, ct),
            ObjectRef.DatasetByPid dataset => await ByKeyAsync(dataset.Pid.ToString(), ObjectKind.Dataset, ct)
                ?? await ByFormerKeyAsync(dataset.Pid.Key, ct),
            ObjectRef.File file => await OfKindAsync(file.Id, ObjectKind.File, ct),
            ObjectRef.FileByPid file => await ByKeyAsync(file.Pid.ToString(), ObjectKind.File, ct),
            ObjectRef.DatasetOf(var file) => await FindAsync(file, ct) is { OwnerId: { } owner }
                ? await FindAsync(new ObjectRef.Dataset(owner), ct)
                : null,
            ObjectRef.CollectionFeaturing featuring => await FeaturingAsync(featuring.Item, ct),
            ObjectRef.Named named => await FindNamedAsync(named.Text, ct),
            ObjectRef.Any any => await ById.For(db)(db, any.Id, ct),
            _ => null,
        };

    // The collection of an alias, a number or :root; null when there is none.
    private Task<RepositoryObject?> FindCollectionAsync(string text, CancellationToken ct) =>
        text == ":root" ? Root.For(db)(db, ct)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? OfKindAsync(id, ObjectKind.Collection, ct)
        : ByAlias.For(db)(db, text.ToLowerInvariant(), ct);

    private async Task<RepositoryObject?> FeaturingAsync(long item, CancellationToken ct) =>
        await db
            .FeaturedItems.Where(i => i.Id == item)
            .Join(db.Objects.AsNoTracking(), i => i.CollectionId, o => o.Id, (_, o) => o)
            .SingleOrDefaultAsync(ct);

    private async Task<RepositoryObject?> FindNamedAsync(string text, CancellationToken ct) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await ById.For(db)(db, id, ct)
        : PersistentId.TryParse(text, out var pid) ? await ByPersistentKey.For(db)(db, pid.Key, ct)
        : await FindCollectionAsync(text, ct);

    private async Task<RepositoryObject?> OfKindAsync(long id, ObjectKind kind, CancellationToken ct) =>
        await ById.For(db)(db, id, ct) is { } found && found.Kind == kind ? found : null;

    private async Task<RepositoryObject?> ByFormerKeyAsync(string key, CancellationToken ct) =>
        await db
            .Datasets.AsNoTracking()
            .Where(d => d.FormerKey == key)
            .Select(d => (RepositoryObject?)d.Object)
            .SingleOrDefaultAsync(ct)
        ?? await db
            .FormerIdentifiers.Where(f => f.Key == key)
            .Join(db.Objects.AsNoTracking(), f => f.DatasetId, o => o.Id, (_, o) => o)
            .SingleOrDefaultAsync(ct);

    private async Task<RepositoryObject?> ByKeyAsync(string pid, ObjectKind kind, CancellationToken ct) =>
        await ByPersistentKey.For(db)(db, PersistentId.KeyOf(pid), ct) is { } found && found.Kind == kind ? found : null;
}
