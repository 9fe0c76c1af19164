using System.Net;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>What docs/guide/deploy.md and docs/guide/operate.md have done with a service of the system.</summary>
public sealed class ServicePageTests
{
    [Fact]
    public async Task A_service_is_installed_backed_up_restored_and_brought_up_to_date()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(A_service_is_installed_backed_up_restored_and_brought_up_to_date));
        Assert.Equal(
            ["As a service", "A new version", "Backup and restore", "Backup and restore"],
            blocks.Select(b => b.Section)
        );
        var (install, bringNew, backUp, restore) = (blocks[0], blocks[1], blocks[2], blocks[3]);

        _ = await machine.PasteAsync(install);
        using var admin = machine.As(machine.TokenIn(machine.At("/var/lib/quire")));
        var (kept, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, kept, "kept.txt", "kept");
        _ = await machine.PasteAsync(backUp);
        await AnsweringAsync(admin);
        var (later, _) = await Make.DatasetAsync(admin, "root");

        _ = await machine.PasteAsync(restore);
        await AnsweringAsync(admin);
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/datasets/{later}")).Status);

        var told = await machine.PasteAsync(bringNew);
        Assert.Contains("database  answers and is up to date", told, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"Healthy\"", told.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(Directory.Exists(machine.At("/opt/quire.old")));
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        await machine.StopAsync();
    }

    private static Task AnsweringAsync(Wire wire) =>
        Wait.UntilAsync(async () => (await wire.GetAsync("/health/ready")).Status == HttpStatusCode.OK, "the server is ready");
}
