using System.Text.RegularExpressions;
using Quire.Conventions.Tests.Sources;
using Quire.Testing.Guide;

namespace Quire.Conventions.Tests.Documents;

/// <summary>Everything somebody may paste from README.md or the guide is held by a test, or says why by none.</summary>
public sealed partial class GuideBlockTests
{
    [Fact]
    public void Every_block_is_run_by_a_test_or_says_why_not()
    {
        Assert.InRange(GuideBlock.All.Count, 40, 400);
        Assert.Empty(
            GuideBlock
                .All.Where(b => HeldBlocks.Of(b) is null)
                .Select(b => $"{b.Page}, {b.Section}: {b.Code.Split('\n')[0]}; say in {nameof(HeldBlocks)} which test runs it")
        );
    }

    [Fact]
    public void What_is_held_is_there() =>
        Assert.Empty(
            HeldBlocks.All.Where(h => !GuideBlock.All.Any(b => HeldBlocks.Of(b) == h)).Select(h => $"{h.Page}, {h.Section}")
        );

    [Fact]
    public void The_tests_that_hold_blocks_are_there_and_ask_for_them() =>
        Assert.Empty(
            from held in HeldBlocks.All
            where held.By is not null
            let name = held.By!.Split('.')
            where
                !SourceTree.Tests.Any(f =>
                    f.FileName == $"{name[0]}.cs"
                    && Regex.IsMatch(f.Text, $@"\b{name[1]}\(", RegexOptions.None, TimeSpan.FromSeconds(1))
                    && f.Text.Contains($"nameof({name[1]})", StringComparison.Ordinal)
                    && AskedFor().IsMatch(f.Text)
                )
            select held.By
        );

    [Fact]
    public void A_block_is_run_or_says_why_not() =>
        Assert.All(
            HeldBlocks.All,
            h => Assert.True(h.By is null != h.NotRun is null && h.NotRun is not { Length: < 20 }, h.Page)
        );

    [GeneratedRegex(@"\bGuideBlock\s*\.HeldBy\(", RegexOptions.None, 1000)]
    private static partial Regex AskedFor();
}
