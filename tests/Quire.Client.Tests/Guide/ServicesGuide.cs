using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Client.Tests.Guide;

/// <summary>The part of docs/guide/client.md on service collections.</summary>
public sealed class ServicesGuide
{
    [Fact]
    public async Task Registering_a_client_works()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var address = server.Address;
        var services = new ServiceCollection();

        // snippet: services
        services.AddDataverseClient(options =>
        {
            options.BaseAddress = address;
            options.ApiToken = Environment.GetEnvironmentVariable("DATAVERSE_API_TOKEN");
        });
        // end
        await using var provider = services.BuildServiceProvider();
        Assert.Equal("root", (await provider.GetRequiredService<DataverseClient>().Collections.GetAsync(":root")).Alias);
    }
}
