using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>No table is made of bytes nobody vouches for.</summary>
public sealed class UnannouncedBytesTests
{
    [Theory, EachDatabase]
    public async Task Bytes_that_are_not_what_their_depositor_announced_are_not_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var bytes = Encoding.UTF8.GetBytes(TableUpload.Beaks);
        var kept = new JsonObject { ["tabIngest"] = false };
        var file = (await TableUpload.AddAsync(admin, dataset, "beaks.csv", bytes, kept)).Id();
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Files.Where(f => f.Id == file)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.ContentCheck, ContentCheck.Failed));
        }

        _ = (await admin.PostAsync($"/api/files/{file}/reingest")).Message;
        await Make.TablesReadAsync(admin, dataset);

        var said = await TableUpload.OfAsync(admin, file);
        Assert.Equal(("failed", "false"), (said.Of("ingestStatus"), said.Of("tabularData")));
        Assert.Equal("The bytes of the file are not those its depositor announced.", said.Of("ingestReport"));
    }
}
