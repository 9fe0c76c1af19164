namespace Quire.Web.Banners;

/// <summary>A message every page shows.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">Its text in the language of the reader, or in one there is.</param>
/// <param name="Dismissible">Whether the reader can put it away.</param>
public sealed record BannerShown(long Id, string Text, bool Dismissible);
