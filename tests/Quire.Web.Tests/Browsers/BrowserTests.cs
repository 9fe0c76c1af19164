using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>Pages in a browser, as people meet them.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task Pages_are_for_everybody_in_both_schemes_and_on_a_narrow_screen()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, pid, files) = await DepositedAsync();
        string[] paths =
        [
            "/",
            $"/dataverse/{alias}",
            "/search?q=tide&type=all",
            "/search?q=nothingislikethis",
            $"/dataset/{pid}",
            $"/dataset/{pid}?tab=files&folder=raw",
            $"/dataset/{pid}?tab=metadata",
            $"/dataset/{pid}?tab=terms",
            $"/dataset/{pid}?tab=versions&old=1.0&new=1.1",
            $"/dataset/{pid}?tab=contact",
            $"/dataset/{pid}?version=1.0",
            .. files.Select(f => $"/file/{f}"),
            "/account/sign-in",
            "/account/sign-up",
            "/account/sign-up?token=x",
            "/account/forgotten",
            "/account/password?token=x",
            "/account/confirm?token=x",
            "/about",
        ];
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var narrow = await Window.OpenAsync(server.Address, 360, scheme);
            foreach (var path in paths)
            {
                await narrow.Page.GotoAsync(path);
                Assert.Empty(await narrow.FlawsAsync());
                Assert.True(await narrow.OverhangAsync() <= 0, $"{path} reaches out of a narrow window.");
            }

            Assert.Empty(narrow.Complaints);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_finds_a_file_looks_at_it_and_has_it_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, _, _) = await DepositedAsync();
        await using var window = await Window.OpenAsync(server.Address, scripts: scripts);
        var page = window.Page;

        await page.GotoAsync($"/dataverse/{alias}");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search this collection" }).FillAsync("gauges");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tides at the gauges" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Tides at the gauges", Level = 1 }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "north.tab", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "level" }).WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Download", Exact = true }).ClickAsync()
        );

        Assert.Equal("north.tab", download.SuggestedFilename);
        await using var bytes = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(bytes);
        Assert.Equal("hour\tlevel\n0\t12\n", await reader.ReadToEndAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Somebody_signs_in_with_the_keyboard_alone()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var (name, _) = await Make.UserAsync(server.Admin());
        await using var window = await Window.OpenAsync(server.Address);
        var page = window.Page;
        await page.GotoAsync("/account/sign-in");

        // The first step leads past what every page has.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync($"secret-{name}");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Link, new() { Name = $"Test {name}" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_citation_is_copied_as_people_see_it()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, _, pid, _) = await DepositedAsync();
        await using var window = await Window.OpenAsync(server.Address);
        var page = window.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync($"/dataset/{pid}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Ovadia, Noor, ", copied, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/", copied, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    private static async Task<(TestServer Server, string Alias, string Pid, IReadOnlyList<long> Files)> DepositedAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides at the gauges");
        long[] files =
        [
            await Make.FileAsync(admin, id, "north.csv", "hour,level\n0,12\n", contentType: "text/csv"),
            await Make.FileAsync(admin, id, "notes.md", "# Gauges\n\nThey **stand**.\n"),
            await Make.FileAsync(
                admin,
                id,
                "a.py",
                "x = 1\n",
                new JsonObject { ["directoryLabel"] = "raw", ["restrict"] = "true" }
            ),
        ];
        await Make.PublishAsync(admin, id);
        var changed = Make.Dataset("Tides at the gauges, corrected")["datasetVersion"]!.AsObject();
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", changed)).Data;
        var level = (await admin.GetAsync($"/api/files/{files[0]}/dataTables")).Data[0]!["dataVariables"]![1]!["id"];
        var said = $"""<var ID="v{level}"><labl level="variable">Level of the water</labl></var>""";
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/edit/{files[0]}", said, "application/xml")).Message;
        await Make.PublishAsync(admin, id, "minor");
        return (server, alias, pid, files);
    }
}
