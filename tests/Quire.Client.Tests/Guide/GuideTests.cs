using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Client.Tests.Guide;

public sealed partial class GuideTests
{
    public static TheoryData<string> Pages => ["docs/guide/client.md", "src/Quire.Client/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_code_block_is_code_that_runs(string page)
    {
        var sources = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Client.Tests", "Guide");
        var snippets = Directory
            .GetFiles(sources, "*.cs")
            .SelectMany(f => Snippet().Matches(File.ReadAllText(f)))
            .Select(m => Plain(m.Groups["code"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var code = page.StartsWith("docs/guide/", StringComparison.Ordinal)
            ? GuideBlock.HeldBy(GetType(), nameof(Every_code_block_is_code_that_runs)).Select(b => b.Code)
            : Block()
                .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page)))
                .Select(m => m.Groups["code"].Value)
                .Where(c => !c.StartsWith("using Quire.Client;", StringComparison.Ordinal));
        var blocks = code.Select(Plain).ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, b => Assert.True(snippets.Contains(b), $"Not in the tests:\n{b}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_code_block_asserts_that_something_is_not_null(string page) =>
        Assert.All(
            Block().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page))),
            m => Assert.DoesNotMatch(@"[\w\])]!(?!=)", m.Groups["code"].Value)
        );

    // The formatter breaks lines where the page does not, and ends what it broke with a comma.
    private static string Plain(string code) => LastComma().Replace(Blanks().Replace(code, ""), "");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@",(?=[}\])])", RegexOptions.None, 1000)]
    private static partial Regex LastComma();

    [GeneratedRegex(@"// snippet: [\w-]+\n(?<code>.*?)\n\s*// end", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
