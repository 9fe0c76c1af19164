using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Whoever runs the server hears of identifiers nobody looks after before they are published.</summary>
public sealed class UnservedIdentifierWarningTests
{
    [Theory, EachDatabase]
    public async Task A_provider_that_was_taken_out_of_the_configuration_is_missed(DatabaseKind database)
    {
        using var log = new LogLines();
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Identifiers:Providers:kept:Type"] = "FAKE",
                ["Identifiers:Providers:kept:Authority"] = "10.8888",
            },
            services => services.AddSingleton<ILoggerProvider>(log)
        );
        using var admin = server.Admin();
        foreach (var authority in (string[])["10.8888", "10.9999"])
        {
            _ = (
                await admin.PostAsync(
                    $"/api/dataverses/root/datasets/:import?pid=doi:{authority}/ONE&release=no",
                    Make.Dataset("Made by one")
                )
            ).Data;
        }

        var (own, _) = await Make.DatasetAsync(admin, "root");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // As one that was chosen while it was configured.
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            db.IdentifierGenerators.Add(new() { ObjectId = own, Name = "gone" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await server.Services.GetRequiredService<UnservedIdentifierWarning>().WarnAsync(CancellationToken.None);

        var line = Assert.Single(log.All, l => l.Text.Contains("datasets not yet public", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.StartsWith(
            "Identifiers of doi:10.9999 are those of datasets not yet public (1),",
            line.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(log.All, l => l.Text.Contains("configured no longer: gone.", StringComparison.Ordinal));
    }
}
