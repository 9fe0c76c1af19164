using System.Diagnostics;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Api.Tests.Publishing.Workflows;

/// <summary>What the page about workflows says, pasted into a shell.</summary>
public sealed class WorkflowPageTests
{
    [Fact]
    public async Task A_publication_asks_outside_and_goes_on_once_that_says_so()
    {
        await using var world = await WorkflowWorld.StartAsync(DatabaseKind.Sqlite);
        foreach (var block in GuideBlock.HeldBy(GetType(), nameof(A_publication_asks_outside_and_goes_on_once_that_says_so)))
        {
            await PasteAsync(world, block.Code);
        }

        var (id, pid) = await world.PublishAsync();
        var waiting = await world.WaitingAsync(id);
        await Wait.UntilAsync(() => !world.Outside.Requests.IsEmpty, "somebody outside was asked");
        var asked = Assert.Single(world.Outside.Requests);
        Assert.Equal(("POST", $"/{waiting.Id}", $"check {pid}"), (asked.Method, asked.Target, asked.Text));
        _ = await world.ResumeAsync(waiting.Id, "OK, checked");
        await Make.UnlockedAsync(world.Admin, id);
        Assert.Equal("RELEASED", await world.StateAsync(id));
    }

    // Only the host is another: a page names one of an example.
    private static async Task PasteAsync(WorkflowWorld world, string code)
    {
        var start = new ProcessStartInfo(
            "bash",
            ["-e", "-c", code.Replace("https://checks.example.edu/", world.Outside.Address.ToString(), StringComparison.Ordinal)]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["B"] = $"{world.Server.Address.GetLeftPart(UriPartial.Authority)}/api";
        start.Environment["H"] = $"X-Dataverse-key: {world.Server.AdminToken}";
        using var shell = Process.Start(start)!;
        var (told, complained) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, await complained);
        Assert.DoesNotContain("\"ERROR\"", await told, StringComparison.Ordinal);
    }
}
