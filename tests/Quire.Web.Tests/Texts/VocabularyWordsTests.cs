using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Datasets;
using Quire.Repository.Jobs;
using Quire.Repository.Metadata;
using Quire.Testing;
using Quire.Web.Tests.Pages;
using Quire.Web.Texts;

namespace Quire.Web.Tests.Texts;

/// <summary>Values of the vocabularies of the standard blocks are called in German, and stay as they are in all else.</summary>
public sealed class VocabularyWordsTests
{
    // Vocabularies with values that are the same in German, with the reason. Of all others every value has a word.
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["studyAssayPlatform"] = "names of products and companies",
        ["studyAssayOrganism"] = "scientific names of species",
        ["language"] = "most of the world's languages have one name",
    };

    [Fact]
    public async Task Every_value_has_a_word_and_every_word_is_of_one_value()
    {
        var schema = await SchemaAsync();
        var fields = schema
            .Blocks.Where(b => StandardBlocks.Names.Contains(b.Name))
            .SelectMany(b => b.Fields)
            .SelectMany(f => f.Children.Prepend(f))
            .Where(f => f.Controlled && !f.Vocabulary.IsEmpty)
            .ToList();
        Assert.InRange(fields.Count, 20, 100);
        foreach (var field in fields)
        {
            var words = VocabularyWords.Of(field.Name, "de");
            Assert.True(words is not null, $"{field.Name} has no words.");
            Assert.Empty(words.Keys.Except(field.Vocabulary.Select(v => v.Value)));
            Assert.Equal(words.Count, words.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            if (!Same.ContainsKey(field.Name))
            {
                Assert.Empty(field.Vocabulary.Select(v => v.Value).Except(words.Keys));
            }

            // What is sent under its German name comes to be the value it stands for.
            Assert.Empty(
                words
                    .Where(w =>
                        (
                            schema.TryMatchVocabulary(field, w.Value, lenient: true, out var value)
                                ? value
                                : FieldWords.ValueCalled(w.Value, field)
                        ) != w.Key
                    )
                    .Select(w => $"{field.Name}: {w.Key} is called {w.Value}")
            );
        }
    }

    [Fact]
    public async Task Every_language_that_is_written_much_has_a_word()
    {
        Assert.True((await SchemaAsync()).TryGetField("language", out var field));
        var words = VocabularyWords.Of("language", "de")!;
        // Those with a code of two letters.
        var much = field.Vocabulary.Where(v => v.Alternates.Any(a => a.Length == 2)).Select(v => v.Value).ToList();
        Assert.InRange(much.Count, 180, 190);
        Assert.Empty(much.Where(l => !words.ContainsKey(l)));
        Assert.Equal(("Deutsch", "Isländisch"), (words["German"], words["Icelandic"]));
    }

    [Fact]
    public void Types_of_files_that_are_more_than_a_name_have_a_word()
    {
        var words = VocabularyWords.Of("fileType", "de")!;
        var names = File.ReadLines(Path.Combine(RepositoryRoot.Path, "src/Quire.Repository/Files/Types/file-types.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Where(c => c.Length > 1 && c[1].Length > 0)
            .ToList();
        Assert.InRange(names.Count, 150, 500);
        string[] plain =
        [
            "Archive",
            "Image",
            "Code",
            "Data",
            "Script",
            "Source",
            "Text",
            "Document",
            "Spreadsheet",
            "Binary",
            "Unknown",
            "Video",
        ];
        Assert.Empty(names.Where(c => c[1].Split(' ', '-').Any(plain.Contains)).Select(c => c[1]).Except(words.Keys));
        Assert.Empty(words.Keys.Except(names.Select(c => c[1]).Append("RO-Crate metadata")));
        var groups = names.Where(c => c.Length > 2 && c[2].Length > 0).Select(c => c[2]).Concat(["Metadata", "Other", "Video"]);
        Assert.Empty(groups.Except(VocabularyWords.Of("fileTypeGroupFacet", "de")!.Keys));
        Assert.Equal("PNG-Bild", TypeWords.Of("image/png", Wordings.Of("de")));
        Assert.Equal("PNG Image", TypeWords.Of("image/png", Wordings.Of("en")));
        Assert.Equal("application/x-unheard-of", TypeWords.Of("application/x-unheard-of", Wordings.Of("de")));
    }

    [Fact]
    public void Jobs_locks_terms_and_what_has_a_limit_have_a_word_in_every_language()
    {
        var kinds = typeof(IJob)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IJob)))
            .Select(t => t.GetProperty("Declaration", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .Select(d => $"job.{d.GetType().GetProperty("Kind")!.GetValue(d)}")
            .Concat(DatasetLocks.Kinds.Select(l => $"lock.{l}"))
            .Concat(Term.All.Select(t => $"term.{t.Name}"))
            .Concat(
                typeof(TextLimits)
                    .GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Where(f => f.FieldType == typeof(TextLimit))
                    .Select(f => $"limited.{((TextLimit)f.GetValue(null)!).Name}")
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.InRange(kinds.Count, 80, 150);
        foreach (var language in Wordings.Languages)
        {
            Assert.Empty(kinds.Where(k => string.IsNullOrWhiteSpace(Wordings.Of(language).Find(k))));
        }
    }

    [Fact]
    public async Task Vocabularies_of_others_and_English_pages_say_what_is_stored()
    {
        Assert.True((await SchemaAsync()).TryGetField("country", out var country));
        var (english, german) = (Wordings.Of("en"), Wordings.Of("de"));
        Assert.Equal("Germany", FieldWords.ValueOf(country, "Germany", english));
        Assert.Equal("Deutschland", FieldWords.ValueOf(country, "Germany", german));
        var own = country with { Name = "harbour" };
        Assert.Equal("Germany", FieldWords.ValueOf(own, "Germany", german));
        var named = country with { ValueTitles = ImmutableDictionary<string, string>.Empty.Add("Germany", "BRD") };
        Assert.Equal("BRD", FieldWords.ValueOf(named, "Germany", german));
        // Countries stand in the order of what they are called, whatever dots they have.
        var words = FieldWords.ChoicesOf(country, german).Select(c => c.Word).ToList();
        Assert.Equal(["Afghanistan", "Ägypten", "Ålandinseln", "Albanien"], words.Take(4));
        Assert.Equal(country.Vocabulary.Select(v => v.Value), FieldWords.ChoicesOf(country, english).Select(c => c.Value));
    }

    [Theory, EachDatabase]
    public async Task Somebody_describes_in_German_what_is_stored_in_English(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/metadatablocks", new JsonArray("citation", "geospatial"))).Data;
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/facets", new JsonArray("language", "contributorType"))).Data;
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var path = $"/deposit/{alias}";
        var page = await reader.PageAsync(path);
        Assert.Contains("<option value=\"Data Curator\">Datenkuratierung</option>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Egypt\">Ägypten</option>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var offered = (await reader.GetAsync("/vocabulary/language?q=germ")).Text.Split('\n');
        Assert.Contains("Deutsch\tDeutsch (German)", offered);
        var form = FormOnPage
            .Of(path, page, "f.title[0]")
            .With("f.title[0]", "Gezeiten")
            .With("f.dsDescription[0].dsDescriptionValue[0]", "Pegel.")
            .With("f.subject[9]", "Physics")
            .With("f.contributor[0].contributorName[0]", "Lind, Mara")
            .With("f.contributor[0].contributorType[0]", "Data Curator")
            .With("f.language[0]", "isländisch")
            .With("f.geographicCoverage[0].country[0]", "Iceland");

        var made = await form.SendAsync(reader);

        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var id = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data[0]!["id"]!.GetValue<long>();
        var stored = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data["metadataBlocks"]!.ToJsonString();
        Assert.Contains("\"value\":[\"Icelandic\"]", stored, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Data Curator\"", stored, StringComparison.Ordinal);
        var dataset = Reader.From(path, made.Headers.Location!.OriginalString).Split('?')[0];
        var metadata = Reader.Words(await reader.PageAsync($"{dataset}?version=DRAFT&tab=metadata"));
        foreach (var word in (string[])["Isländisch", "Datenkuratierung", "Island"])
        {
            Assert.Contains(word, metadata, StringComparison.Ordinal);
        }

        var again = FormOnPage.Of("/x", await reader.PageAsync($"/edit/{id}/metadata"), "f.title[0]").Fields;
        Assert.Equal("Isländisch", again["f.language[0]"]);
        await Make.PublishAsync(admin, id);
        // A facet all that was found has tells nothing apart.
        await Make.PublishAsync(admin, (await Make.DatasetAsync(admin, alias, "Without")).Id);
        var facets = await reader.PageAsync($"/dataverse/{alias}");
        Assert.Contains("Isländisch", Reader.Words(facets), StringComparison.Ordinal);
        Assert.Contains("Datenkuratierung", Reader.Words(facets), StringComparison.Ordinal);
        using var guest = new Reader(server.Address);
        var english = Reader.Words(await guest.PageAsync($"{dataset}?tab=metadata"));
        Assert.Contains("Icelandic", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Isländisch", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_template_says_in_English_goes_with_it_on_German_pages_too()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        var language = new JsonObject
        {
            ["typeName"] = "language",
            ["multiple"] = true,
            ["typeClass"] = "controlledVocabulary",
            ["value"] = new JsonArray("Icelandic"),
        };
        var template = new JsonObject { ["name"] = "Sagas", ["fields"] = new JsonArray(language) };
        var sagas = (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data["id"];
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var path = $"/deposit/{alias}";
        var form = FormOnPage.Of(path, await reader.PageAsync($"{path}?template={sagas}"), "f.title[0]");
        Assert.Equal("Isländisch", form.Fields["f.language[0]"]);

        var without = await form.Copy().With("next", "none").With("begin", "yes").SendAsync(reader);
        var written = await form.With("f.language[0]", "Deutsch").With("next", "none").With("begin", "yes").SendAsync(reader);

        Assert.Equal("", FormOnPage.Of(path, without.Text, "f.title[0]").Fields["f.language[0]"]);
        Assert.Equal("Deutsch", FormOnPage.Of(path, written.Text, "f.title[0]").Fields["f.language[0]"]);
    }

    private static async Task<MetadataSchema> SchemaAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        return await server.Services.GetRequiredService<SchemaCache>().GetAsync(TestContext.Current.CancellationToken);
    }
}
