using System.Text.Json.Nodes;
using Quire.Repository.Metadata;
using Quire.Testing;
using Quire.Web.Tests.Pages;
using Quire.Web.Texts;

namespace Quire.Web.Tests.Texts;

/// <summary>Fields of the standard blocks are called as the reader's language calls them.</summary>
public sealed class FieldWordsTests
{
    [Fact]
    public async Task What_is_translated_is_what_the_standard_blocks_say()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var guest = server.Guest();
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in (await guest.GetAsync("/api/metadatablocks")).Data.AsArray())
        {
            said[$"block.{block!["name"]}"] = block["displayName"]!.GetValue<string>();
            if (StandardBlocks.Names.Contains(block["name"]!.GetValue<string>()))
            {
                await AddBlockAsync(block["name"]!.GetValue<string>());
            }
        }

        var texts = Wordings.Of("en");
        var keys = texts.Keys.Where(k => k.StartsWith("field.") || k.StartsWith("block.")).ToList();
        Assert.InRange(said.Count, 300, 1_000);
        Assert.Empty(keys.Where(k => said.GetValueOrDefault(k) != texts[k]));
        // Nothing of them is left untranslated.
        Assert.Empty(said.Keys.Where(k => said[k].Length > 0).Except(keys));

        async Task AddBlockAsync(string name)
        {
            foreach (var (_, field) in (await guest.GetAsync($"/api/metadatablocks/{name}")).Data["fields"]!.AsObject())
            {
                Add(field!);
                foreach (var (_, child) in field!["childFields"]?.AsObject() ?? [])
                {
                    Add(child!);
                }
            }
        }

        void Add(JsonNode field)
        {
            said[$"field.{field["name"]}"] = field["title"]!.GetValue<string>();
            said[$"field.{field["name"]}.hint"] = field["description"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task Somebody_who_reads_German_reads_names_of_fields_in_German()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        await Make.PublishAsync(admin, id);
        using var german = new Reader(server.Address, "de");
        using var english = new Reader(server.Address);

        Assert.Contains("Fachgebiet", Reader.Texts(await german.PageAsync($"/dataset/{pid}?tab=metadata"), "dt"));
        Assert.Contains(
            "Medizin, Gesundheit und Lebenswissenschaften",
            Reader.Texts(await german.PageAsync($"/dataset/{pid}?tab=metadata"), "dd")
        );
        Assert.Contains("Subject", Reader.Texts(await english.PageAsync($"/dataset/{pid}?tab=metadata"), "dt"));
    }
}
