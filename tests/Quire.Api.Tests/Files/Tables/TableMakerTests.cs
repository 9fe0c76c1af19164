using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>What is kept of how a table came about.</summary>
public sealed class TableMakerTests
{
    [Theory, EachDatabase]
    public async Task A_table_says_which_release_of_the_program_made_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = (await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks))).Id();

        await using var scope = server.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetRequiredService<RepositoryDb>().FileContents.Where(c => c.FileId == file);
        var version = typeof(RepositoryDb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        Assert.Equal($"Quire {version!.InformationalVersion}", await tables.Select(c => c.MadeBy).SingleAsync());
    }
}
