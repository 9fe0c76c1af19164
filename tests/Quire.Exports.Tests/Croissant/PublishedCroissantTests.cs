using System.Text.Json;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Croissant;

/// <summary>What others published as Croissant for datasets, beside what is made of the same datasets here.</summary>
public sealed class PublishedCroissantTests
{
    private static readonly Difference NoDescription = new(
        "What nobody described has no description.",
        Theirs: @"/distribution\[[^]]+\]/description = "
    );

    private static readonly Difference[] OfTables =
    [
        new(
            "The rows of a table have a name and an identifier, which readers ask for.",
            Ours: @"/recordSet\[0\]/(@id = (data/stata13-auto\.dta|data\.tsv);records|name = (stata13-auto|data)\.tab)"
        ),
        new(
            "A column has an identifier: theirs stands, as a number, where the column comes from.",
            Theirs: @"/recordSet\[0\]/field\[\w+\]/source/@id = \d+",
            Ours: @"/recordSet\[0\]/field\[(\w+)\]/@id = (data/stata13-auto\.dta|data\.tsv)/\1"
        ),
        new(
            "The mode is not computed, so there is none.",
            Theirs: @"/recordSet\[0\]/field\[\w+\]/annotation\[[\w/.-]+/Mode\]/.*"
        ),
        new(
            "What annotates a column is a field, as the specification has it.",
            Ours: @"/recordSet\[0\]/field\[\w+\]/annotation\[[\w/.-]+\]/@type = cr:Field"
        ),
    ];

    [Fact]
    public async Task A_table_of_cars_is_told_as_theirs_with_identifiers_and_without_a_mode() =>
        await CompareAsync("cars", "http://localhost:8080", [NoDescription, .. OfTables]);

    [Fact]
    public async Task A_dataset_with_all_fields_is_told_as_theirs_and_an_institute_is_no_person() =>
        await CompareAsync(
            "max",
            "https://beta.dataverse.org",
            [
                NoDescription,
                .. OfTables,
                new(
                    "An institute among the authors is an organisation.",
                    Theirs: @"/creator\[IQSS\]/(@type = Person|affiliation/.*)",
                    Ours: @"/creator\[IQSS\]/(@type = Organization|parentOrganization/.*)"
                ),
            ]
        );

    [Fact]
    public async Task A_dataset_without_files_is_told_as_theirs() =>
        await CompareAsync("minimal", "https://beta.dataverse.org", []);

    [Fact]
    public async Task Restricted_files_are_told_as_theirs_without_their_columns() =>
        await CompareAsync("restricted", "http://localhost:8080", [NoDescription]);

    [Fact]
    public async Task A_draft_says_when_it_was_changed() =>
        await CompareAsync(
            "draft",
            "http://localhost:8080",
            [
                NoDescription,
                new(
                    "A date is a date: that of the last change, as long as nothing is released.",
                    Theirs: "/dateModified = ",
                    Ours: "/dateModified = 2025-04-14"
                ),
            ]
        );

    [Fact]
    public async Task A_title_that_looks_like_markup_is_a_title() =>
        await CompareAsync(
            "junk",
            "http://localhost:8080",
            [
                new(
                    "The escaping of pages is no part of a name; what could end a script is escaped as JSON escapes it.",
                    Theirs: "/name = &lt;/script&gt;&lt;script&gt;.*",
                    Ours: "/name = </script><script>alert\\(666\\)</script>"
                ),
                new(
                    "Theirs is cited without a title.",
                    Theirs: "/citeAs = .*,title = \\{\\},.*",
                    Ours: "/citeAs = .*,title = \\{<.*>\\},.*"
                ),
            ]
        );

    private static async Task CompareAsync(string pair, string siteUrl, Difference[] differences)
    {
        var dataset = PublishedPair.PathOf("croissant", pair, "dataset.json");
        var files = PublishedFiles.Of(dataset, PublishedPair.PathOf("croissant", pair, "files.json"));
        var tables = files.Where(f => f.File.IsTabular).ToList();
        var version = PublishedPair.Version(dataset, siteUrl) with
        {
            Files = files.Select(f => f.File).ToAsyncEnumerable(),
            TableFiles = tables.Select(t => t.File).ToAsyncEnumerable(),
            Tables = tables.ToAsyncEnumerable(),
        };
        var documents = new List<(IReadOnlyCollection<string>, IReadOnlyCollection<string>)>();
        foreach (var format in (string[])["croissant", "croissantSlim"])
        {
            var published = PublishedPair.PathOf("croissant", pair, $"{format}.json");
            if (File.Exists(published))
            {
                documents.Add((Told(PublishedPair.Json(published)), Told(await Rendered.JsonAsync(format, version))));
            }
        }

        Difference.MustExplain(differences, documents);
    }

    // Which names the context explains is held by the vocabulary.
    private static List<string> Told(JsonElement croissant) =>
        [.. Statements.Of(croissant).Where(s => !s.StartsWith("/@context", StringComparison.Ordinal))];
}
