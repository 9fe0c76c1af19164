using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Identifiers;

/// <summary>What providers of identifiers are still to be told.</summary>
internal static class IdentifierJobs
{
    /// <summary>Waits until they were told everything.</summary>
    public static Task DoneAsync(TestServer server) =>
        Wait.UntilAsync(
            async () =>
            {
                await using var scope = server.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
                return !await db.Jobs.AnyAsync(j => j.Kind == "SyncIdentifier", TestContext.Current.CancellationToken);
            },
            "the provider was told"
        );
}
