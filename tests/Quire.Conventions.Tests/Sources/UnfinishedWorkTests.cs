using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

public sealed partial class UnfinishedWorkTests
{
    // A suppression in code needs a reason on its line; a rule that is wrong for the tree is decided in .editorconfig.
    private const int SuppressionsAllowed = 3;

    [Fact]
    public void The_product_holds_no_unfinished_work() =>
        Assert.Empty(
            Lines(SourceTree.Product)
                .Where(l => Unfinished().IsMatch(l.Text))
                .Select(l => $"{l.Path}:{l.Number}: {l.Text.Trim()}")
        );

    [Fact]
    public void No_test_is_skipped_in_the_source() =>
        Assert.Empty(
            Lines(SourceTree.Tests).Where(l => SkippedTest().IsMatch(l.Text)).Select(l => $"{l.Path}:{l.Number}: {l.Text.Trim()}")
        );

    [Fact]
    public void Suppressions_are_few_and_have_a_reason()
    {
        var all = Lines(SourceTree.All)
            .Where(l => l.Text.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal))
            .ToList();
        Assert.Empty(
            all.Where(l => !l.Text.Contains("//", StringComparison.Ordinal)).Select(l => $"{l.Path}:{l.Number} gives no reason")
        );
        Assert.True(all.Count <= SuppressionsAllowed, $"{all.Count} suppressions: decide the rule in .editorconfig instead.");
    }

    [Fact]
    public void There_are_no_regions() =>
        Assert.Empty(
            Lines(SourceTree.All)
                .Where(l => l.Text.TrimStart().StartsWith("#region", StringComparison.Ordinal))
                .Select(l => $"{l.Path}:{l.Number}")
        );

    private static IEnumerable<(string Path, int Number, string Text)> Lines(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => f.Lines.Select((text, i) => (f.Path, i + 1, text)));

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK)\b|NotImplementedException|(?i:not (yet )?implemented)",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(Fact|Theory)[^\]]*\bSkip\s*=", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SkippedTest();
}
