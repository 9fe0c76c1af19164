using Quire.Repository.Collections.Featured;

namespace Quire.Repository.Collections.Logos;

/// <summary>What a request says of the logo of a collection.</summary>
/// <param name="Picture">A new picture; null for the one it has.</param>
/// <param name="Text">
/// What it shows, for those who do not see it; empty for the name of the collection, null for the text it has.
/// </param>
public sealed record LogoInput(FeaturedImage? Picture, string? Text)
{
    /// <summary>The longest picture, in bytes.</summary>
    public const int Longest = FeaturedImage.Longest;
}
