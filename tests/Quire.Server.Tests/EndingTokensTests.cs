using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Whoever runs the server hears of tokens before they end.</summary>
public sealed class EndingTokensTests
{
    [Theory, EachDatabase]
    public async Task Accounts_whose_last_token_ends_soon_are_named(DatabaseKind database)
    {
        using var log = new LogLines();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<ILoggerProvider>(log)
        );
        using var admin = server.Admin();
        var (ending, another, lasting) = (await Make.UserAsync(admin), await Make.UserAsync(admin), await Make.UserAsync(admin));
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await EndInAsync(db, ending.Name, days: 29);
            await EndInAsync(db, another.Name, days: 31);
        }

        await server.Services.GetRequiredService<EndingTokens>().WarnAsync(CancellationToken.None);

        var line = Assert.Single(log.All, l => l.Text.Contains("The last API token ends", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains($"for: {ending.Name}. ", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(another.Name, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lasting.Name, line.Text, StringComparison.Ordinal);
    }

    private static Task EndInAsync(RepositoryDb db, string account, int days)
    {
        var end = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(days);
        return db
            .ApiTokens.Where(t => t.Account.Identifier == account)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, end));
    }
}
