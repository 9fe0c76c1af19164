using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Files.Thumbnails;

namespace Quire.Api.Files.Thumbnails;

/// <summary>Small pictures as answers.</summary>
internal static class ThumbnailAnswer
{
    private const int Usual = 64;

    /// <summary>The thumbnail of a file, or the refusal.</summary>
    /// <param name="id">The file.</param>
    /// <param name="asked"><c>true</c>, or how many pixels wide.</param>
    /// <param name="call">The call.</param>
    public static async Task<IResult> OfFileAsync(FileId id, string asked, Call call)
    {
        // Whatever is no width asks for the usual one, as it does of other servers.
        var width =
            int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : Usual;
        var png = await call.RunAsync(new GetFileThumbnail(id.Ref, width));
        return png is null ? throw FileRequestErrors.NoThumbnail() : Png(png, call);
    }

    /// <summary>The small form for cards; nothing where there is none, or it is not for the caller.</summary>
    public static async Task<IResult> CardAsync(FileId id, Call call)
    {
        try
        {
            return await call.RunAsync(new GetFileThumbnail(id.Ref, DatasetThumbnails.Card)) is { } png
                ? Png(png, call)
                : TypedResults.NoContent();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotPermitted)
        {
            return TypedResults.NoContent();
        }
    }

    /// <summary>A picture.</summary>
    public static IResult Png(byte[] png, Call call)
    {
        DownloadCaching.Set(call);
        var tag = Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 8));
        return TypedResults.Bytes(png, "image/png", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    /// <summary>A picture as an address that is the picture.</summary>
    public static string Address(byte[] png) => $"data:image/png;base64,{Convert.ToBase64String(png)}";
}
