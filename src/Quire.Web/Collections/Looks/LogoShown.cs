namespace Quire.Web.Collections.Looks;

/// <summary>A logo, as pages show it.</summary>
/// <param name="Path">Where the picture is, without slash in front.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Home">Page of the collection it stands for, without slash in front.</param>
public sealed record LogoShown(string Path, string Text, int Width, int Height, string Home);
