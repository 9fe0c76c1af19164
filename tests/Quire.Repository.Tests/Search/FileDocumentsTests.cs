using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Search.Feed;
using Quire.Repository.Search.Index;
using Quire.Testing;

namespace Quire.Repository.Tests.Search;

public sealed class FileDocumentsTests
{
    [Theory, EachDatabase]
    public async Task Tables_that_are_wide_together_come_one_after_the_other(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var files = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"a,b\n1,{i}\n");
            files.Add(await Make.FileAsync(admin, dataset, $"wide{i}.csv", text, contentType: "text/csv"));
        }

        files.Add(await Make.FileAsync(admin, dataset, "plain.txt", "plain"));
        await Make.TablesReadAsync(admin, dataset);
        await using var scope = server.Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<FileDocuments>();

        var batches = new List<SearchBatch>();
        await foreach (var batch in documents.BatchesAsync(files, 4, TestContext.Current.CancellationToken))
        {
            batches.Add(batch);
        }

        Assert.Equal([2, 2], batches.Select(b => b.Upserts.Count));
        Assert.Equal(files, batches.SelectMany(b => b.Upserts).Select(d => d.EntityId).Order());
        var names = batches.SelectMany(b => b.Upserts).SelectMany(d => d.Fields).Where(f => f.Name == SearchFields.VariableName);
        Assert.Equal(3, names.Count());
    }
}
