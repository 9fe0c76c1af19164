using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Logos;

/// <summary>Takes a picture for the logo of a collection, or says what the one it has shows.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Logo">The picture and what it shows.</param>
/// <param name="SeenRevision">
/// Revision of the collection its author saw: once it is another, nothing changes. Null for whatever it is.
/// </param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetCollectionLogo(ObjectRef Target, Input<LogoInput> Logo, long? SeenRevision = null) : ICommand, ITargeted;

internal sealed class SetCollectionLogoHandler(RepositoryDb db) : IHandlePrepared<SetCollectionLogo, byte[]?>
{
    // Decoding takes time, and no turn of anybody.
    public async Task<byte[]?> PrepareAsync(SetCollectionLogo operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Logo.Value;
        TextLimits.LogoText.MustAllow(input.Text);
        if (input.Picture is not { Bytes: var picture })
        {
            return null;
        }

        if (picture.Length > LogoInput.Longest)
        {
            throw LogoErrors.TooLarge(LogoInput.Longest);
        }

        var (png, problem) = await ThumbnailImage.OfAsync(picture, ct);
        return png ?? throw LogoErrors.Unusable(problem!);
    }

    public async Task HandleAsync(SetCollectionLogo operation, byte[]? prepared, OperationContext context, CancellationToken ct)
    {
        var (id, input) = (context.Target.Id, operation.Logo.Value);
        var collection = await db.Collections.SingleAsync(c => c.Id == id, ct);
        CollectionRules.MustBeSeen(collection, operation.SeenRevision);
        var logo = prepared is null ? collection.Logo ?? throw LogoErrors.Missing() : Of(prepared, input, collection.Logo);
        collection.Logo = input.Text is { } text ? logo with { Text = text.Trim() is { Length: > 0 } said ? said : null } : logo;
        collection.Revision++;
        if (prepared is not null)
        {
            await KeepAsync(id, prepared, ct);
        }

        context.Changed(OutboxKind.Collection, id);
    }

    private static CollectionLogo Of(byte[] png, LogoInput input, CollectionLogo? before)
    {
        var (width, height) = ThumbnailImage.SizeOf(png);
        return new()
        {
            Name = FeaturedPicture.NameOf(input.Picture!),
            Text = before?.Text,
            Width = width,
            Height = height,
        };
    }

    private async Task KeepAsync(long collection, byte[] png, CancellationToken ct)
    {
        await db.CollectionLogos.Where(l => l.CollectionId == collection).ExecuteDeleteAsync(ct);
        db.CollectionLogos.Add(new() { CollectionId = collection, Png = png });
    }
}
