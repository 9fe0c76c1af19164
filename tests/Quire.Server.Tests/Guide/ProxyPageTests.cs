using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>How docs/guide/proxy.md has a server started that stands behind another.</summary>
public sealed class ProxyPageTests
{
    [Fact]
    public async Task The_server_behind_it_knows_its_name_and_believes_it()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(The_server_behind_it_knows_its_name_and_believes_it)));

        _ = await machine.PasteAsync(block);

        using var proxy = machine.As(null);
        proxy.Http.DefaultRequestHeaders.Host = "data.example.edu";
        proxy.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        proxy.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal(
            "https://data.example.edu/api/none",
            (await proxy.GetAsync("/api/none")).Json["requestUrl"]!.GetValue<string>()
        );
        await machine.StopAsync();
    }
}
