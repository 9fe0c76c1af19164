namespace Quire.Web.Assets;

/// <summary>A style, script or picture of the pages.</summary>
/// <param name="Path">Where it is served, without slash in front; another one for other bytes.</param>
/// <param name="ContentType">Content type.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="Brotli">The same, compressed.</param>
internal sealed record SiteAsset(string Path, string ContentType, byte[] Bytes, byte[] Brotli);
