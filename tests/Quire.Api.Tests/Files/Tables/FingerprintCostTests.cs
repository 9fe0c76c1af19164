using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Tables;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

public sealed class FingerprintCostTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Versions_that_list_the_same_tables_are_given_their_fingerprint_together(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", "species,beak\nfortis,9.5\n"u8.ToArray());
        for (var version = 1; version <= 4; version++)
        {
            await Deposit.RetitleAsync(admin, dataset, $"Beaks {version}");
            await Make.PublishAsync(admin, dataset);
        }

        await using (var before = server.Services.CreateAsyncScope())
        {
            await Versions(before).ExecuteUpdateAsync(set => set.SetProperty(v => v.Unf, (string?)null), Ct);
        }

        await using var scope = server.Services.CreateAsyncScope();
        using (var counter = new StatementCounter(scope.ServiceProvider))
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            await scope.ServiceProvider.GetRequiredService<VersionUnf>().RenewAllAsync(dataset, today, Ct);
            Assert.Equal(3, counter.Count);
        }

        Assert.Equal(Enumerable.Repeat(file.Of("UNF"), 4), await Versions(scope).Select(v => v.Unf).ToListAsync(Ct));

        IQueryable<DatasetVersionRecord> Versions(AsyncServiceScope of) =>
            of.ServiceProvider.GetRequiredService<RepositoryDb>().Versions.Where(v => v.DatasetId == dataset);
    }
}
