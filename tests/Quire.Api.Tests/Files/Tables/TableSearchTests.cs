using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Tables are found by what their columns are called, and cited with their fingerprints.</summary>
public sealed class TableSearchTests
{
    [Theory, EachDatabase]
    public async Task A_table_is_found_by_its_variables_as_long_as_everybody_may_have_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (name, other) = (Make.Name("plumage"), Make.Name("hidden"));
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var open = await TableUpload.AddAsync(
            admin,
            dataset,
            "open.csv",
            System.Text.Encoding.UTF8.GetBytes($"{name},b\n1,2\n3,4\n5,6\n")
        );
        // A value of its own: another test's open table with the same values has the same fingerprint, whatever its column is
        // called.
        var closed = await TableUpload.AddAsync(
            admin,
            dataset,
            "closed.csv",
            System.Text.Encoding.UTF8.GetBytes($"{other}\n{Make.Name("value")}\n"),
            new JsonObject { ["restrict"] = true }
        );
        await Make.PublishAsync(admin, dataset);

        var found = (await guest.GetAsync($"/api/search?q=variableName:{name}")).Data["items"]!.AsArray().Single()!;

        Assert.Equal(("open.tab", "2", "3"), (found.Of("name"), found.Of("variables"), found.Of("observations")));
        Assert.Equal(open.Of("UNF"), found.Of("unf"));
        Assert.Equal(1, await CountAsync($"variableLabel:{name}"));
        foreach (var query in new[] { $"variableName:{other}", $"variableLabel:{other}", other, $"unf:%22{closed.Of("UNF")}%22" })
        {
            Assert.Equal(0, await CountAsync(query));
        }

        var hidden = (await guest.GetAsync("/api/search?q=name:closed.tab&fq=parentId:" + dataset)).Data["items"]!.AsArray();
        Assert.All(hidden, h => Assert.Null(h!.Of("unf") ?? h!.Of("variables") ?? h!.Of("observations")));
        var citation = (await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/citation")).Message;
        Assert.EndsWith($", {open.Of("UNF")} [fileUNF]", citation, StringComparison.Ordinal);
        citation = (await guest.GetAsync($"/api/files/{open.Id()}/versions/1.0/citation")).Message;
        Assert.EndsWith($"open.tab [fileName], {open.Of("UNF")} [fileUNF]", citation, StringComparison.Ordinal);
        citation = (await guest.GetAsync($"/api/files/{closed.Id()}/versions/1.0/citation")).Message;
        Assert.DoesNotContain("UNF", citation, StringComparison.Ordinal);

        async Task<int> CountAsync(string query) =>
            (await guest.GetAsync($"/api/search?q={query}")).Data["total_count"]!.GetValue<int>();
    }

    [Theory, EachDatabase]
    public async Task Variables_of_a_table_that_was_closed_are_not_shown_before_the_index_knows(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (name, word) = (Make.Name("plumage"), Make.Name("feather"));
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(
            admin,
            dataset,
            "birds.csv",
            System.Text.Encoding.UTF8.GetBytes($"{name} {word},b\n1,2\n"),
            new JsonObject { ["description"] = $"Birds of {word}" }
        );
        await Make.PublishAsync(admin, dataset);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // As if the index had not heard of it yet.
            var id = file.Id();
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Files.Where(f => f.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Restricted, true));
        }

        var answer = await guest.GetAsync($"/api/search?q={word}&type=file&show_relevance=true");

        var hit = answer.Data["items"]!.AsArray().Single()!;
        Assert.NotEmpty(hit["matches"]!.AsArray());
        Assert.DoesNotContain(name, answer.Text, StringComparison.Ordinal);
    }
}
