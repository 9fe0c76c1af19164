using System.Xml.Linq;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests.Ddi;

/// <summary>What others published as DDI codebooks for datasets, beside what is made of the same datasets here.</summary>
public sealed class PublishedDdiTests
{
    private const string Study = @"/codeBook/stdyDscr\[1\]";

    private static readonly Difference Archive = new(
        "A dataset is published by somebody.",
        Ours: @"/codeBook/(docDscr|stdyDscr)\[1\]/citation\[1\]/distStmt\[1\]/distrbtr\(archive\)\[1\](/@source = archive| = Root)"
    );

    private static readonly Difference Language = new(
        "The language of the codebook is that of all that stands in it.",
        Theirs: @"/codeBook/.*/(titl|distrbtr|abstract)\[1\]/@lang = en"
    );

    private static readonly Difference Address = new(
        "The schema is where its makers have it now.",
        Theirs: "/codeBook/@schemaLocation = .* http://www[.]ddialliance[.]org/.*",
        Ours: "/codeBook/@schemaLocation = .* https://ddialliance[.]org/.*"
    );

    private static readonly Difference[] OfPermaLinks =
    [
        Archive,
        Address,
        new(
            "Parts of identifiers have a slash between them.",
            Theirs: @"/codeBook/.*/IDNo\[1\] = perma:PERM(|2-)123456789",
            Ours: @"/codeBook/.*/IDNo\[1\] = perma:PERM2?/123456789"
        ),
        new(
            "A dataset is held where it says.",
            Theirs: Study + @"/citation\[1\]/holdings\[1\]/@URI = .*persistentId=perma:PERM.*",
            Ours: Study + @"/citation\[1\]/holdings\[1\]/@URI = .*persistentId=PERM.*"
        ),
    ];

    [Fact]
    public async Task Every_field_of_a_full_study_is_told_as_theirs() => await CompareAsync("full");

    [Fact]
    public async Task A_study_with_a_language_is_told_as_theirs_and_says_who_publishes() =>
        await CompareAsync("finch1", Archive, Language);

    [Fact]
    public async Task Terms_of_use_are_told_as_theirs() => await CompareAsync("finch-terms-of-use", Archive, Language);

    [Fact]
    public async Task A_permalink_has_a_slash() => await CompareAsync("perma", OfPermaLinks);

    [Fact]
    public async Task A_permalink_with_a_separator_has_a_slash() => await CompareAsync("perma-w-separator", OfPermaLinks);

    [Fact]
    public async Task A_study_with_a_file_is_told_as_the_schema_has_it_where_theirs_is_not_valid() =>
        await CompareAsync(
            "spruce1",
            Archive,
            Address,
            new(
                "The schema knows the source archive and not DVN.",
                Theirs: @"/codeBook/docDscr\[1\]/citation\[1\]/verStmt\(DVN\)\[1\]/.*",
                Ours: @"/codeBook/docDscr\[1\]/citation\[1\]/verStmt\(archive\)\[1\]/.*"
            ),
            new(
                "The schema has depositors among those who distribute.",
                Theirs: Study + @"/stdyInfo\[1\]/depositr\[1\] = Spruce, Sabrina",
                Ours: Study + @"/citation\[1\]/distStmt\[1\]/depositr\[1\] = Spruce, Sabrina"
            ),
            new("Theirs of today say where a study is held.", Ours: Study + @"/citation\[1\]/holdings\[1\]/@URI = .*"),
            new(
                "Theirs of today say the language of subjects.",
                Ours: Study + @"/stdyInfo\[1\]/subject\[1\]/keyword\[1\]/@lang = en"
            ),
            new(
                "Theirs of today say where a file is and of which type.",
                Ours: @"/codeBook/otherMat\[1\]/(@URI = .*|notes\[1\]( = image/png|/@.*))"
            )
        );

    private static async Task CompareAsync(string pair, params Difference[] differences)
    {
        var dataset = PublishedPair.PathOf("ddi", $"{pair}.json");
        var version = PublishedPair.Version(dataset, "https://example.org") with
        {
            Files = PublishedFiles.Plain(dataset).ToAsyncEnumerable(),
        };
        var published = Statements.Of(XElement.Load(PublishedPair.PathOf("ddi", $"{pair}.xml")));
        Difference.MustExplain(
            differences,
            (published, Statements.Of(await Rendered.XmlAsync("ddi", version))),
            (published, Statements.Of(await Rendered.XmlAsync("oai_ddi", version)))
        );
    }
}
