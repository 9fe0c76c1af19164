using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Texts;

namespace Quire.Web.Tests.Texts;

/// <summary>Every language says everything, and nothing that nobody reads.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] Sources =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "Quire.Web"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void All_languages_have_the_same_texts() =>
        Assert.Equal(Wordings.Of("en").Keys.Order(StringComparer.Ordinal), Wordings.Of("de").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void No_text_is_written_twice(string language)
    {
        var written = File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "Quire.Web", "Texts", $"{language}.json"))
            .Where(l => l.StartsWith("  \"", StringComparison.Ordinal))
            .Select(l => l.Split('"')[1]);
        Assert.Equal(Wordings.Of(language).Keys.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_speaks_of_the_same_values_in_every_language() =>
        Assert.Empty(Wordings.Of("en").Keys.Where(k => !Values(Wordings.Of("en")[k]).SetEquals(Values(Wordings.Of("de")[k]))));

    [Fact]
    public void Every_text_a_page_asks_for_is_there()
    {
        var asked = Sources
            .SelectMany(s => Asked().Matches(s).Select(m => (Key: m.Groups["key"].Value, Count: m.Groups["count"].Success)))
            .ToList();
        Assert.InRange(asked.Count, 50, 5_000);
        var there = Wordings.Of("en").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            asked
                .SelectMany(a => a.Count ? (string[])[$"{a.Key}.one", $"{a.Key}.many"] : [a.Key])
                .Where(k => !there.Contains(k))
                .Distinct(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_text_is_left_over()
    {
        var all = string.Join('\n', Sources);
        // Some are found by a name that is put together.
        Assert.Empty(
            Wordings
                .Of("en")
                .Keys.Where(k =>
                    !all.Contains($"\"{k}\"", StringComparison.Ordinal)
                    && !all.Contains($"\"{Ending().Replace(k, "")}\"", StringComparison.Ordinal)
                    && !Enumerable
                        .Range(1, k.Length - 1)
                        .Any(i => k[i - 1] == '.' && all.Contains($"\"{k[..i]}{{", StringComparison.Ordinal))
                )
        );
    }

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(
        """\b(?:T|Texts|wording)(?:\[|\.Of\(|(?<count>\.Count\())"(?<key>[a-zA-Z0-9_.-]+)"[\],)]""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Asked();

    [GeneratedRegex(@"\.(one|many)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 5000)]
    private static partial Regex Value();
}
