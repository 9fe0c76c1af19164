using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>Depositing in a browser, as people do it.</summary>
public sealed partial class DepositTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_describes_uploads_and_publishes_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, name) = await CuratorAsync();
        await using var window = await SignedInAsync(server, name, scripts: scripts);
        var page = window.Page;

        await page.GotoAsync($"/dataverse/{alias}");
        await page.GetByRole(AriaRole.Link, new() { Name = "New dataset" }).ClickAsync();
        await page.GetByLabel("Title").First.FillAsync("Tides at the gauges");
        var authors = page.GetByRole(AriaRole.Group, new() { Name = "Author · required" });
        await authors.GetByRole(AriaRole.Button, new() { Name = "Add another: Author" }).ClickAsync();
        await authors.GetByLabel("Name").Nth(1).FillAsync("Lind, Mara");
        await authors.GetByLabel("Name").Nth(0).FillAsync("Okafor, Ngozi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).Last.ClickAsync();
        // What is missing is said, and what was written is there.
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Subject" }).ClickAsync();
        Assert.Equal("Lind, Mara", await authors.GetByLabel("Name").Nth(1).InputValueAsync());
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Physics", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Description · required" }).GetByLabel("Text").FillAsync("Levels.");
        await page.GetByLabel("E-mail").First.FillAsync("gauges@example.edu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).Last.ClickAsync();
        await SaysAsync(page, "The draft is saved.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit files" }).ClickAsync();
        await page.GetByLabel("Files", new() { Exact = true })
            .SetInputFilesAsync([File("north.txt", "1"), File("south.txt", "2")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await SaysAsync(page, "The files were added.");
        await page.GetByRole(AriaRole.Link, new() { Name = "south.txt", Exact = true }).ClickAsync();
        await page.GetByLabel("Folder").FillAsync("raw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "raw/south.txt", Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the dataset" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish" }).ClickAsync();
        await SaysAsync(page, "It becomes version 1.0.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish for good" }).ClickAsync();
        await page.GetByText(PublishedOrSoon()).First.WaitForAsync();

        using var admin = server.Admin();
        var id = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data[0]!["id"]!.GetValue<long>();
        await Make.UnlockedAsync(admin, id);
        var published = (await admin.GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
        Assert.Equal(2, published["files"]!.AsArray().Count);
        Assert.DoesNotContain(window.Complaints, c => !c.Contains("400 (Bad Request)"));
    }

    [Fact]
    public async Task Rows_come_and_go_in_place_and_a_long_vocabulary_is_offered_by_its_beginning()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, name) = await CuratorAsync();
        await using var window = await SignedInAsync(server, name);
        var page = window.Page;
        await page.GotoAsync($"/deposit/{alias}");
        await page.EvaluateAsync("window.stays = true");
        var keywords = page.GetByRole(AriaRole.Group, new() { Name = "Keyword", Exact = true });

        await page.GetByLabel("Title").First.FillAsync("Unsaved");
        await keywords.GetByRole(AriaRole.Button, new() { Name = "Add another" }).ClickAsync();
        await keywords.GetByLabel("Term", new() { Exact = true }).Nth(1).WaitForAsync();
        // Whoever goes on with the keyboard is in the new row.
        await page.Keyboard.TypeAsync("gauge");
        Assert.Equal("gauge", await keywords.GetByLabel("Term", new() { Exact = true }).Nth(1).InputValueAsync());
        await keywords.GetByRole(AriaRole.Button, new() { Name = "Remove: Keyword 1" }).ClickAsync();
        await keywords
            .GetByLabel("Term", new() { Exact = true })
            .Nth(1)
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("gauge", await keywords.GetByLabel("Term", new() { Exact = true }).InputValueAsync());
        Assert.Equal("Unsaved", await page.GetByLabel("Title").First.InputValueAsync());
        Assert.True(await page.EvaluateAsync<bool>("window.stays"));

        await page.Locator("summary", new() { HasText = "more fields" }).First.ClickAsync();
        await page.Locator("#f-language-0").PressSequentiallyAsync("Germ");
        await page.Locator("#f-language-0-list option[value='German']")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task While_rows_are_under_way_nothing_is_typed_there_that_would_be_lost()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, name) = await CuratorAsync();
        await using var window = await SignedInAsync(server, name);
        var page = window.Page;
        await page.GotoAsync($"/deposit/{alias}");
        var goesOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(
            $"**/deposit/{alias}",
            async route =>
            {
                await goesOn.Task;
                await route.ContinueAsync();
            }
        );
        var term = page.Locator("#f-keyword-0-keywordValue");
        await term.FillAsync("gauge");
        var keywords = page.GetByRole(AriaRole.Group, new() { Name = "Keyword", Exact = true });

        await keywords.GetByRole(AriaRole.Button, new() { Name = "Add another" }).ClickAsync();
        await term.EvaluateAsync("e => e.focus()");
        await page.Keyboard.TypeAsync("late");

        Assert.Equal("gauge", await term.InputValueAsync());
        await page.GetByLabel("Title").First.FillAsync("Typed meanwhile");
        goesOn.SetResult();
        await page.Locator("#f-keyword-1-keywordValue").WaitForAsync();
        Assert.Equal("gauge", await term.InputValueAsync());
        Assert.Equal("Typed meanwhile", await page.GetByLabel("Title").First.InputValueAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Pages_of_depositing_are_for_everybody_in_both_schemes_and_on_a_narrow_screen()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, alias, name) = await CuratorAsync();
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        var file = await Make.FileAsync(admin, id, "north.txt", "1");
        await Make.PublishAsync(admin, id);
        var changed = Make.Dataset("Tides, corrected")["datasetVersion"]!.AsObject();
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", changed)).Data;
        string[] paths =
        [
            "/my",
            "/deposit",
            $"/deposit/{alias}",
            $"/dataset/{pid}?version=DRAFT&done=saved",
            $"/edit/{id}/metadata",
            $"/edit/{id}/files",
            $"/edit/{id}/files/{file}",
            $"/edit/{id}/files/{file}/replace",
            $"/edit/{id}/review",
            $"/edit/{id}/publish",
            $"/edit/{id}/link",
            $"/edit/{id}/links",
            $"/edit/{id}/move",
            $"/edit/{id}/picture",
            $"/edit/{id}/withdraw",
            $"/edit/{id}/access?may=EditDataset",
            $"/edit/{id}/delete",
        ];
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var narrow = await SignedInAsync(server, name, 360, scheme, language: "de");
            foreach (var path in paths)
            {
                await narrow.Page.GotoAsync(path);
                Assert.Empty(await narrow.FlawsAsync());
                Assert.True(await narrow.OverhangAsync() <= 0, $"{path} reaches out of a narrow window.");
            }

            await narrow.Page.GotoAsync($"/edit/{id}/files");
            await narrow.Page.Locator("td input[type=checkbox]").First.CheckAsync();
            await narrow.Page.Locator("button[value=describe]").ClickAsync();
            await narrow.Page.Locator("#no-tags").WaitForAsync();
            Assert.Empty(await narrow.FlawsAsync());
            Assert.True(await narrow.OverhangAsync() <= 0, "Describing several files reaches out of a narrow window.");

            await narrow.Page.GotoAsync($"/deposit/{alias}");
            await narrow.Page.Locator(".form-end button").ClickAsync();
            await narrow.Page.GetByRole(AriaRole.Alert).WaitForAsync();
            Assert.Empty(await narrow.FlawsAsync());
            Assert.True(await narrow.OverhangAsync() <= 0, "What is wrong reaches out of a narrow window.");
            Assert.DoesNotContain(narrow.Complaints, c => !c.Contains("400 (Bad Request)"));
        }
    }

    // What the page says instead is what whoever mends it wants to know.
    private static async Task SaysAsync(IPage page, string text)
    {
        try
        {
            await page.GetByText(text).WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url} does not say '{text}': {await page.Locator("main").InnerTextAsync()}");
        }
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };

    private static async Task<(TestServer Server, string Alias, string Name)> CuratorAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        return (server, alias, name);
    }

    private static async Task<Window> SignedInAsync(
        TestServer server,
        string name,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool scripts = true,
        string language = "en"
    )
    {
        var window = await Window.OpenAsync(server.Address, width, scheme, scripts, language);
        await window.Page.GotoAsync("/account/sign-in?returnTo=%2Fmy");
        await window.Page.Locator("#username").FillAsync(name);
        await window.Page.Locator("#password").FillAsync($"secret-{name}");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.ArriveAsync("**/my");
        return window;
    }

    // Whoever looks a moment later sees that it is over.
    [GeneratedRegex("^It is published[.:]|^It is being published[.:]", RegexOptions.None, 1000)]
    private static partial Regex PublishedOrSoon();
}
