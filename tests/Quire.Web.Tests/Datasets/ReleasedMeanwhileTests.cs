using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Measures;
using Quire.Repository.Operations;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>A draft that is released while its page is read.</summary>
public sealed class ReleasedMeanwhileTests
{
    [Fact]
    public async Task Its_page_is_there_all_the_same()
    {
        var meanwhile = new Meanwhile();
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            extend: services => services.AddSingleton(meanwhile).AddScoped<IHandle<GetDatasetNumbers, DatasetNumbers>, Counting>()
        );
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        await Make.FileAsync(admin, id, "north.txt", "1");
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        meanwhile.Happens = () => Make.PublishAsync(admin, id);

        var page = await reader.PageAsync($"/dataset/{pid}");

        Assert.Null(meanwhile.Happens);
        Assert.Contains("Version 1.0", Reader.Words(page), StringComparison.Ordinal);
        Assert.Contains("north.txt", Reader.Words(page), StringComparison.Ordinal);
    }

    private sealed class Meanwhile
    {
        public Func<Task>? Happens { get; set; }
    }

    // Asked for between the version and its files.
    private sealed class Counting(Meanwhile meanwhile) : IHandle<GetDatasetNumbers, DatasetNumbers>
    {
        public async Task<DatasetNumbers> HandleAsync(GetDatasetNumbers operation, OperationContext context, CancellationToken ct)
        {
            var happens = meanwhile.Happens;
            meanwhile.Happens = null;
            await (happens?.Invoke() ?? Task.CompletedTask);
            return new(0, 0);
        }
    }
}
