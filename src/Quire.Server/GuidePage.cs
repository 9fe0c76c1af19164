namespace Quire.Server;

/// <summary>A page of the guide of this version, in Markdown.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record GuidePage(string File, string Text)
{
    /// <summary>Its heading.</summary>
    public string Title { get; } = Text.Split('\n')[0].TrimStart('#').Trim();
}
