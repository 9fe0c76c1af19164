namespace Quire.Conventions.Tests.Sources;

/// <summary>One C# file of the tree, without what tools generate.</summary>
/// <param name="Path">From the root of the tree, with forward slashes.</param>
/// <param name="Lines">Its text.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    public string FileName => System.IO.Path.GetFileName(Path);
}
