namespace Quire.Repository.Collections.Featured;

/// <summary>A picture as it was sent.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record FeaturedImage(string Name, byte[] Bytes)
{
    /// <summary>The longest picture, in bytes.</summary>
    public const int Longest = 1_000_000;
}
