using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Featured;

/// <summary>Writes into featured items what requests say of them.</summary>
public sealed class FeaturedItemChanges(RepositoryDb db, ObjectResolver resolver, FeaturedItemViews views)
{
    /// <summary>The most items a collection shows.</summary>
    public const int Most = 100;

    private const int LongestContent = 15_000;

    /// <summary>An item of a collection, tracked, with its object and picture.</summary>
    public async Task<FeaturedItemRecord> FindAsync(long id, CancellationToken ct) =>
        await db.FeaturedItems.Include(i => i.Object).Include(i => i.Image).SingleOrDefaultAsync(i => i.Id == id, ct)
        ?? throw FeaturedItemErrors.NotFound(id);

    /// <summary>Fills an item; what makes no sense is refused.</summary>
    public async Task FillAsync(FeaturedItemRecord item, FeaturedItemInput input, OperationContext context, CancellationToken ct)
    {
        var shown = await ObjectAsync(input, context, ct);
        item.ObjectId = shown?.Id;
        item.Content = shown is null ? Content(input.Content) : null;
        if (!input.KeepOrder)
        {
            item.DisplayOrder =
                input.DisplayOrder >= 0 ? input.DisplayOrder : throw FeaturedItemErrors.OrderNegative(input.DisplayOrder);
        }

        if (!input.KeepImage)
        {
            item.Image = input.Image is { } image ? FeaturedPicture.Of(image) : null;
            item.ImageName = input.Image is { } named ? FeaturedPicture.NameOf(named) : null;
        }
    }

    private static string Content(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            throw FeaturedItemErrors.ContentMissing();
        }

        var clean = FeaturedHtml.Clean(html);
        return clean.Length <= LongestContent ? clean : throw FeaturedItemErrors.ContentTooLong(LongestContent);
    }

    private async Task<RepositoryObject?> ObjectAsync(FeaturedItemInput input, OperationContext context, CancellationToken ct)
    {
        var type = string.IsNullOrEmpty(input.Type) ? "custom" : input.Type.ToLowerInvariant();
        var identifier = input.ObjectIdentifier;
        if (type is not ("custom" or "dataverse" or "dataset" or "datafile"))
        {
            throw FeaturedItemErrors.TypeUnknown();
        }

        if (string.IsNullOrEmpty(identifier))
        {
            return type == "custom" ? null : throw FeaturedItemErrors.ObjectMissing(type);
        }

        var shown = await FoundAsync(RefOf(type, identifier), identifier, context, ct);
        await MustBePublicAsync(shown, context.Target, ct);
        return shown;
    }

    private static ObjectRef RefOf(string type, string identifier)
    {
        PersistentId? pid = PersistentId.TryParse(identifier, out var parsed) ? parsed : null;
        var isNumber = long.TryParse(identifier, out var id);
        return (type, isNumber, pid) switch
        {
            ("dataverse", _, _) => new ObjectRef.Collection(identifier),
            ("dataset", true, _) => new ObjectRef.Dataset(id),
            ("dataset", _, not null) => new ObjectRef.DatasetByPid(pid, identifier),
            ("datafile", true, _) => new ObjectRef.File(id),
            ("datafile", _, not null) => new ObjectRef.FileByPid(pid, identifier),
            _ => throw FeaturedItemErrors.ObjectNotFound(identifier),
        };
    }

    private async Task<RepositoryObject> FoundAsync(
        ObjectRef reference,
        string identifier,
        OperationContext context,
        CancellationToken ct
    )
    {
        try
        {
            return await resolver.ResolveAsync(reference, context.Caller, ct);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            throw FeaturedItemErrors.ObjectNotFound(identifier);
        }
    }

    private async Task MustBePublicAsync(RepositoryObject shown, RepositoryObject collection, CancellationToken ct)
    {
        var probe = new FeaturedItemRecord
        {
            CollectionId = collection.Id,
            ObjectId = shown.Id,
            Object = shown,
        };
        if ((await views.OfAsync([probe], ct)).Count > 0)
        {
            return;
        }

        throw shown.Kind == ObjectKind.File && shown.PublishedAt is not null
            ? FeaturedItemErrors.Restricted()
            : FeaturedItemErrors.Unpublished(shown.Kind == ObjectKind.Collection ? "Dataverse" : "Dataset");
    }
}
