using System.Text.RegularExpressions;

namespace Quire.Testing.Guide;

/// <summary>A fenced block of README.md or of a page of the guide.</summary>
/// <param name="Page">Path of the page in the tree.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Language">What its fence says; empty when nothing.</param>
/// <param name="Code">What stands in it.</param>
public sealed partial record GuideBlock(string Page, string Section, string Language, string Code)
{
    /// <summary>All there are, by page, from first to last.</summary>
    public static IReadOnlyList<GuideBlock> All { get; } = [.. Pages().SelectMany(Read)];

    /// <summary>The blocks a test holds, from first to last.</summary>
    /// <param name="type">The class of the test.</param>
    /// <param name="test">Its name.</param>
    public static IReadOnlyList<GuideBlock> HeldBy(Type type, string test)
    {
        var held = All.Where(b => HeldBlocks.Of(b)?.By == $"{type.Name}.{test}").ToList();
        return held.Count > 0 ? held : throw new InvalidOperationException($"{type.Name}.{test} holds no block of the guide.");
    }

    private static IEnumerable<string> Pages() =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(RepositoryRoot.Path, "docs", "guide"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(f => $"docs/guide/{System.IO.Path.GetFileName(f)}")
            .Prepend("README.md");

    private static IEnumerable<GuideBlock> Read(string page)
    {
        var section = "";
        foreach (Match part in Part().Matches(File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, page))))
        {
            if (part.Groups["heading"] is { Success: true } heading)
            {
                section = heading.Value.Trim();
            }
            else
            {
                yield return new(page, section, part.Groups["language"].Value, part.Groups["code"].Value);
            }
        }
    }

    [GeneratedRegex(
        "^#+ (?<heading>.*)$|^ *```(?<language>.*)\n(?<code>(.*\n)*?) *```$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Part();
}
