using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>An import of two files of which the second is refused for now.</summary>
internal sealed record InterruptedImport(TestServer Server, Wire Admin, WireAnswer Begun, long Dataset) : IAsyncDisposable
{
    public const string Limits = "/api/admin/settings/:RateLimitingCapacityByTierAndAction";

    /// <summary>Whether the job failed for a reason with such words.</summary>
    public async Task<bool> HasFailedAsync(string words)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db.Jobs.AnyAsync(j => j.Kind == "ImportFolder" && j.LastError != null && j.LastError.Contains(words));
    }

    /// <summary>Takes away what stands against the second file, and has the job tried at once.</summary>
    public async Task GoOnAsync()
    {
        Assert.Equal(HttpStatusCode.OK, (await Admin.DeleteAsync(Limits)).Status);
        await HurryAsync();
    }

    /// <summary>Has the job tried at once, as if it had been tried so often.</summary>
    public async Task HurryAsync(int attempts = 1)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db
            .Jobs.Where(j => j.Kind == "ImportFolder")
            .ExecuteUpdateAsync(s =>
                s.SetProperty(j => j.RunAfter, TimeProvider.System.GetUtcNow().UtcDateTime).SetProperty(j => j.Attempts, attempts)
            );
    }

    public async Task<int> FilesAsync() =>
        (await Admin.GetAsync($"/api/datasets/{Dataset}/versions/:draft/files")).Data.AsArray().Count;

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }
}
