using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Notifications;

/// <summary>The mail of the day, without waiting for the day.</summary>
internal static class Digests
{
    public static async Task LetPassAsync(TestServer server, string account, TimeSpan time)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var key = account.ToLowerInvariant();
        var record = await db.Accounts.SingleAsync(a => a.IdentifierKey == key);
        record.NextDigestAt -= time;
        await db.SaveChangesAsync();
    }

    public static async Task LookAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        _ = await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(new StartDigests(), Caller.System, CancellationToken.None);
    }
}
