using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data;

namespace Quire.Repository.Access;

/// <summary>Finds the object a request names, or answers with the text clients know.</summary>
public sealed class ObjectResolver(RepositoryDb db)
{
    public async Task<RepositoryObject> ResolveAsync(ObjectRef reference, CancellationToken ct) => reference switch
    {
        ObjectRef.Collection collection => await CollectionAsync(collection.Text, ct)
            ?? throw Refuse.NotFound($"Can't find dataverse with identifier='{collection.Text}'"),
        ObjectRef.Dataset dataset => await OfKindAsync(dataset.Id, ObjectKind.Dataset, ct)
            ?? throw Refuse.NotFound($"Dataset with ID {dataset.Id} not found."),
        ObjectRef.DatasetByPid dataset => await ByKeyAsync(dataset.Pid.ToString(), ObjectKind.Dataset, ct)
            ?? throw Refuse.NotFound($"Dataset with Persistent ID {dataset.Text} not found."),
        ObjectRef.File file => await OfKindAsync(file.Id, ObjectKind.File, ct)
            ?? throw Refuse.NotFound($"File with ID {file.Id} not found."),
        ObjectRef.FileByPid file => await ByKeyAsync(file.Pid.ToString(), ObjectKind.File, ct)
            ?? throw Refuse.NotFound($"Datafile with Persistent ID {file.Text} not found."),
        ObjectRef.DatasetOf(var file) => await OwnerAsync(await ResolveAsync(file, ct), ct),
        ObjectRef.Any any => await db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == any.Id, ct)
            ?? throw Refuse.NotFound($"Object with ID {any.Id} not found."),
        _ => throw new InvalidOperationException($"No way to find {reference.GetType().Name}."),
    };

    private Task<RepositoryObject> OwnerAsync(RepositoryObject file, CancellationToken ct) =>
        db.Objects.AsNoTracking().SingleAsync(o => o.Id == file.OwnerId, ct);

    private Task<RepositoryObject?> OfKindAsync(long id, ObjectKind kind, CancellationToken ct) =>
        db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.Kind == kind, ct);

    private Task<RepositoryObject?> ByKeyAsync(string pid, ObjectKind kind, CancellationToken ct)
    {
        var key = pid.ToUpperInvariant();
        return db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.PersistentKey == key && o.Kind == kind, ct);
    }

    private Task<RepositoryObject?> CollectionAsync(string text, CancellationToken ct)
    {
        if (text == ":root")
        {
            return db.Objects.AsNoTracking().SingleOrDefaultAsync(o => o.Kind == ObjectKind.Collection && o.OwnerId == null, ct);
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return OfKindAsync(id, ObjectKind.Collection, ct);
        }

        var key = text.ToLowerInvariant();
        return db.Collections.AsNoTracking().Where(c => c.AliasKey == key).Select(c => c.Object).SingleOrDefaultAsync(ct)!;
    }
}
