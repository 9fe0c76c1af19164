namespace Quire.Repository.Administration.Banners;

/// <summary>A message shown to everybody on every page.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Texts">Its texts by language.</param>
/// <param name="Dismissible">Whether whoever has read it can put it away.</param>
public sealed record BannerMessage(long Id, IReadOnlyDictionary<string, string> Texts, bool Dismissible);
