using Xunit;

namespace Quire.Testing;

/// <summary>The last step of a run of tests: stops the servers it shared, then the database server under them.</summary>
public sealed class EndOfRun : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await SharedServer.StopAsync();
        await PostgreSqlServer.StopAsync();
    }
}
