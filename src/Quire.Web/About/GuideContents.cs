namespace Quire.Web.About;

/// <summary>Pages of the guide that the server shows.</summary>
/// <param name="Pages">Names of the files and titles, in order.</param>
public sealed record GuideContents(IReadOnlyList<(string File, string Title)> Pages);
