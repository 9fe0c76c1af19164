using System.Buffers.Binary;
using Quire.Server.Demo;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>
/// The pictures README shows are taken of the examples; <c>QUIRE_UPDATE=1</c> takes them anew. They hold dates, so that what they
/// show is not compared.
/// </summary>
public sealed class PictureTests
{
    private const int Width = 1280;
    private const int Largest = 150_000;

    [Fact]
    public async Task README_shows_pages_of_the_examples_as_they_are()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        Assert.Equal(12, await new DemoContent(server.Services).DepositAsync(TestContext.Current.CancellationToken));
        using var guest = server.Guest();
        foreach (var later in (string[])["revised", "seasons"])
        {
            await Wait.UntilAsync(
                async () =>
                    (await guest.GetAsync($"/api/search?type=dataset&q={later}")).Data["total_count"]!.GetValue<int>() > 0,
                "the later versions are found"
            );
        }

        await using var window = await Window.OpenAsync(server.Address, Width);
        var page = window.Page;
        await page.GotoAsync("/dataverse/demo");
        await TakeAsync(window, "collection.png");
        var found = (await guest.GetAsync("/api/search?type=file&q=levels.tab")).Data["items"]!.AsArray();
        var levels = found.Single(f => f!["name"]!.GetValue<string>() == "levels.tab")!["file_id"]!.GetValue<string>();
        await page.GotoAsync($"/file/{levels}");
        await page.GetByText("2021-01-01").First.WaitForAsync();
        await TakeAsync(window, "table.png");

        Assert.Empty(window.Complaints);
    }

    private static async Task TakeAsync(Window window, string name)
    {
        var file = Path.Combine(RepositoryRoot.Path, "docs", "images", name);
        var taken = await window.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("QUIRE_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, taken);
        }

        var kept = await File.ReadAllBytesAsync(file);
        Assert.InRange(kept.Length, 1, Largest);
        // As wide and high as a window, by the header of a PNG.
        Assert.Equal(taken.AsSpan(0, 24).ToArray(), kept.AsSpan(0, 24).ToArray());
        Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(16)));
        Assert.Contains($"docs/images/{name}", await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md")));
    }
}
