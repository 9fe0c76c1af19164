using System.Net;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>docs/guide/install.md</summary>
public sealed class InstallPageTests
{
    [Fact]
    public async Task It_is_started_from_a_checkout_and_published()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(It_is_started_from_a_checkout_and_published));
        Assert.Equal(2, blocks.Count);

        _ = await machine.PasteAsync(blocks[0]);
        await MustKnowAsync(machine.Main, machine.TokenIn(Path.Combine(machine.Checkout, "data")));
        var token = machine.TokenIn(machine.At("/srv/quire"));
        await MustKnowAsync(machine.Other, token);
        await machine.StopAsync();

        _ = await machine.PasteAsync(blocks[1]);
        await MustKnowAsync(machine.Other, token);
        await machine.StopAsync();
    }

    private static async Task MustKnowAsync(Uri address, string token)
    {
        using var wire = new Wire(address, token);
        Assert.Equal(HttpStatusCode.OK, (await wire.GetAsync("/api/users/:me")).Status);
    }
}
