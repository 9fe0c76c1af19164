using System.Security.Cryptography;
using Quire.Repository.Data.Collections;
using Quire.Repository.Files.Types;

namespace Quire.Repository.Collections.Featured;

/// <summary>
/// Accepts pictures of featured items: what its first bytes prove to be one, which browsers show and never run.
/// </summary>
internal static class FeaturedPicture
{
    private const int LongestName = 255;
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static FeaturedImageRecord Of(FeaturedImage image)
    {
        if (image.Bytes.Length > FeaturedImage.Longest)
        {
            throw FeaturedItemErrors.ImageTooLong(FeaturedImage.Longest);
        }

        var head = image.Bytes.AsSpan(0, Math.Min(image.Bytes.Length, FileTypes.HeadLength));
        return Signatures.Of(head) is { } type && Types.Contains(type)
            ? new()
            {
                ContentType = type,
                Bytes = image.Bytes,
                Tag = Convert.ToHexStringLower(SHA256.HashData(image.Bytes))[..16],
            }
            : throw FeaturedItemErrors.NoPicture();
    }

    /// <summary>The name alone, without folders.</summary>
    public static string NameOf(FeaturedImage image)
    {
        var name = image.Name.Split('/', '\\')[^1].Trim();
        return name.Length == 0 ? "image"
            : name.Length > LongestName ? name[^LongestName..]
            : name;
    }
}
