using CsCheck;
using Quire.Domain.Errors;
using Quire.Repository.Search;
using Quire.Repository.Search.Index;
using static Quire.Search.Tests.Sample;

namespace Quire.Search.Tests;

public sealed class QueryPropertyTests
{
    private static readonly string[] Parts =
    [
        "finch",
        "trees",
        " ",
        " ",
        "AND",
        "OR",
        "NOT",
        "&&",
        "||",
        "+",
        "-",
        "!",
        "(",
        ")",
        "\"",
        "*",
        "?",
        "~",
        "~1",
        "^",
        "^2",
        ":",
        "title:",
        "productionDate:",
        "coverage.Depth:",
        "dateSort:",
        "subject_ss:",
        "_text_:",
        "nothing:",
        "[",
        "]",
        "{",
        "}",
        " TO ",
        "2014",
        "2014-05-06",
        "NOW-1DAY",
        "1e400",
        "\\",
        "/",
        "{!join from=a to=b}",
        "_query_:\"x\"",
        "#reader:",
        "é",
        "文",
        "\0",
        "\uE000",
        "\uD800",
        "99999-99-99",
        "-0044",
        "a*b?c*",
        "***",
    ];

    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]),
        Gen.String[Gen.Char, 0, 8]
    );

    private static readonly Gen<string> Anything = Fragment.Array[0, 14].Select(parts => string.Concat(parts));

    [Fact]
    public async Task Any_string_yields_results_or_a_refusal_as_query_and_as_filter()
    {
        await using var index = new TestIndex(
            Dataset(
                1,
                "Darwin's finches",
                Facet("subject", "Birds"),
                new SearchField("productionDate", SearchFieldType.Date, ["2014"])
            ),
            Dataset(2, "Trees", new SearchField("coverage.Depth", SearchFieldType.Number, ["3"])) with
            {
                Readers = ["@jane"],
            }
        );
        await Anything.SampleAsync(
            async text =>
            {
                await Allow(index.Index, TestIndex.Query(text) with { Highlight = true, Facets = ["subject_ss"] });
                await Allow(index.Index, TestIndex.Query("*", text));
            },
            iter: 4_000,
            threads: 1
        );
    }

    [Fact]
    public async Task Any_string_as_a_value_is_found_again_in_quotes()
    {
        var values = Gen.String[Gen.Char[' ', '\u024F'], 1, 40].Where(s => s.Any(char.IsAsciiLetterOrDigit));
        await values.SampleAsync(
            async value =>
            {
                await using var index = new TestIndex(Dataset(1, value));
                var quoted = value
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal);
                Assert.Equal(["dataset_1"], await index.Find($"title:\"{quoted}\""));
            },
            iter: 100,
            threads: 1
        );
    }

    private static async Task Allow(ISearchIndex index, SearchQuery query)
    {
        try
        {
            var results = await index.SearchAsync(query, CancellationToken.None);
            Assert.DoesNotContain(results.Hits, h => h.Id == "dataset_2");
            Assert.Equal(results.TotalCount, results.Hits.Count);
        }
        catch (RepositoryException e)
        {
            Assert.IsType<RepositoryError.BadRequest>(e.Error);
        }
    }
}
