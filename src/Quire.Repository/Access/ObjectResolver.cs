using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Data;

namespace Quire.Repository.Access;

/// <summary>Finds the object a request names, or refuses.</summary>
public sealed class ObjectResolver(RepositoryDb db)
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

    public async Task<RepositoryObject> ResolveAsync(ObjectRef reference, CancellationToken ct) =>
        reference switch
        {
            ObjectRef.Collection collection => await FindCollectionAsync(collection.Text, ct)
                ?? throw TargetErrors.CollectionNotFound(collection.Text),
            ObjectRef.Dataset dataset => await OfKindAsync(dataset.Id, ObjectKind.Dataset, ct)
                ?? throw TargetErrors.DatasetNotFound(dataset.Id),
            ObjectRef.DatasetByPid dataset => await ByKeyAsync(dataset.Pid.ToString(), ObjectKind.Dataset, ct)
                ?? await ByFormerKeyAsync(dataset.Pid.Key, ct)
                ?? throw TargetErrors.DatasetPidNotFound(dataset.Text),
            ObjectRef.File file => await OfKindAsync(file.Id, ObjectKind.File, ct) ?? throw TargetErrors.FileNotFound(file.Id),
            ObjectRef.FileByPid file => await ByKeyAsync(file.Pid.ToString(), ObjectKind.File, ct)
                ?? throw TargetErrors.FilePidNotFound(file.Text),
            ObjectRef.DatasetOf(var file) => await OwnerAsync(await ResolveAsync(file, ct), ct),
            ObjectRef.CollectionFeaturing featuring => await FeaturingAsync(featuring.Item, ct),
            ObjectRef.Named named => await FindNamedAsync(named.Text, ct) ?? throw TargetErrors.NamedNotFound(named.Text),
            ObjectRef.Any any => await ById.For(db)(db, any.Id, ct) ?? throw TargetErrors.ObjectNotFound(any.Id),
            _ => throw new InvalidOperationException($"No way to find {reference.GetType().Name}."),
        };

    /// <summary>The collection of an alias, a number or <c>:root</c>; null when there is none.</summary>
    public Task<RepositoryObject?> FindCollectionAsync(string text, CancellationToken ct) =>
        text == ":root" ? Root.For(db)(db, ct)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? OfKindAsync(id, ObjectKind.Collection, ct)
        : ByAlias.For(db)(db, text.ToLowerInvariant(), ct);

    private async Task<RepositoryObject> FeaturingAsync(long item, CancellationToken ct) =>
        await db
            .FeaturedItems.Where(i => i.Id == item)
            .Join(db.Objects.AsNoTracking(), i => i.CollectionId, o => o.Id, (_, o) => o)
            .SingleOrDefaultAsync(ct)
        ?? throw FeaturedItemErrors.NotFound(item);

    private async Task<RepositoryObject?> FindNamedAsync(string text, CancellationToken ct) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await ById.For(db)(db, id, ct)
        : PersistentId.TryParse(text, out var pid) ? await ByPersistentKey.For(db)(db, pid.Key, ct)
        : await FindCollectionAsync(text, ct);

    private Task<RepositoryObject> OwnerAsync(RepositoryObject file, CancellationToken ct) =>
        ById.For(db)(db, file.OwnerId!.Value, ct)!;

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
