using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Workers of a server that end and begin when a test says.</summary>
internal static class Workers
{
    /// <summary>Ends the server's own; what is asked for from here on waits.</summary>
    public static Task EndAsync(TestServer server) =>
        server
            .Services.GetServices<IHostedService>()
            .OfType<JobWorker>()
            .Single()
            .StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Begins another one on the same database.</summary>
    public static async Task<JobWorker> BeginAsync(TestServer server)
    {
        var services = server.Services;
        var (scopes, options, time) = (
            services.GetRequiredService<IServiceScopeFactory>(),
            services.GetRequiredService<IOptions<JobOptions>>(),
            services.GetRequiredService<TimeProvider>()
        );
        var worker = new JobWorker(
            scopes,
            new JobQueue(services.GetServices<RegisteredJob>(), options, time),
            services.GetRequiredService<IDatabaseDialect>(),
            services.GetRequiredService<DatabaseCondition>(),
            options,
            time,
            services.GetRequiredService<ILogger<JobWorker>>()
        );
        await worker.StartAsync(TestContext.Current.CancellationToken);
        return worker;
    }
}
