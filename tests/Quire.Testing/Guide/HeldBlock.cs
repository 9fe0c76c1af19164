namespace Quire.Testing.Guide;

/// <summary>What sees to it that blocks of the guide are right.</summary>
/// <param name="Page">Path of the page in the tree.</param>
/// <param name="Section">The heading they stand under; null for all of the page.</param>
/// <param name="Language">What their fences say; null for whatever they say.</param>
public sealed record HeldBlock(string Page, string? Section, string? Language)
{
    /// <summary>What they begin with; empty for whatever they begin with.</summary>
    public string Begins { get; init; } = "";

    /// <summary>The test that runs them, as <c>Class.Method</c>; null when none does.</summary>
    public string? By { get; init; }

    /// <summary>Why none runs them.</summary>
    public string? NotRun { get; init; }

    public bool Fits(GuideBlock block) =>
        block.Page == Page
        && (Section is null || block.Section == Section)
        && (Language is null || block.Language == Language)
        && block.Code.StartsWith(Begins, StringComparison.Ordinal);
}
