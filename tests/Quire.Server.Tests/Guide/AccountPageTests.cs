using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>docs/guide/accounts.md</summary>
public sealed class AccountPageTests
{
    [Fact]
    public async Task Accounts_are_made_beside_the_server_and_over_the_API()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(Accounts_are_made_beside_the_server_and_over_the_API));
        Assert.Equal(2, blocks.Count);
        _ = await machine.TypeAsync(machine.Here("./run --data /srv/quire"));
        await machine.StopAsync();

        var told = await machine.PasteAsync(blocks[0]);

        Assert.Contains("rob\trob@example.edu\tRob Example\tsuperuser\ttoken until 2", told, StringComparison.Ordinal);
        Assert.Contains("The account erin is closed", told, StringComparison.Ordinal);
        _ = await machine.TypeAsync(machine.Here("./run --data /srv/quire"));
        machine.Set("TOKEN", machine.TokenIn(machine.At("/srv/quire")));
        machine.Set("KEY", "a-key-of-our-own");
        machine.Set("PASSWORD", "correct-horse-battery");
        _ = await machine.PasteAsync(blocks[1]);
        using var admin = machine.As(machine.TokenIn(machine.At("/srv/quire")));
        Assert.Equal(
            "kim@example.edu",
            (await admin.GetAsync("/api/admin/authenticatedUsers/kim")).Data["email"]!.GetValue<string>()
        );
        await machine.StopAsync();
    }
}
