using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Browsers;

/// <summary>Pages of those who manage a collection, in a browser.</summary>
public sealed class ManagingTests
{
    private static readonly string[] Parts =
    [
        "new",
        "general",
        "metadata",
        "facets",
        "look",
        "featured",
        "templates",
        "templates/new",
        "guestbooks",
        "guestbooks/new",
        "roles",
        "groups",
        "groups/keepers",
        "storage",
        "state",
    ];

    [Theory]
    [InlineData(ColorScheme.Light, "en", 360)]
    [InlineData(ColorScheme.Dark, "de", 360)]
    [InlineData(ColorScheme.Dark, "en", 1024)]
    [InlineData(ColorScheme.Light, "de", 1440)]
    public async Task Pages_are_for_everybody_in_both_schemes_and_on_every_screen(ColorScheme scheme, string language, int width)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message;
        var alias = await Make.CollectionAsync(admin);
        await FillAsync(admin, alias);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        await window.SignInAsync(name);
        var picture = await window.Page.ScreenshotAsync(
            new()
            {
                Clip = new() { Width = 160, Height = 90 },
            }
        );
        var featured = await ShowAsync(server, name, alias, picture);

        foreach (
            var part in Parts.Append($"featured/{featured}").Select(p => $"/collection/{alias}/{p}").Append($"/dataverse/{alias}")
        )
        {
            await window.Page.GotoAsync(part);
            await window.KeepAsync($"{part.Split("/", 3)[^1].Replace(alias, "").Replace("/", "-")}-{width}-{scheme}");
            Assert.Empty(await window.FlawsAsync());
            Assert.True(await window.OverhangAsync() <= 0, $"{part} reaches out of the window.");
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_collection_is_made_and_published_with_the_keyboard_alone_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var above = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, above, $"@{name}", "admin");
        var alias = Make.Name("keyed");
        await using var window = await Window.OpenAsync(server.Address, scripts: scripts);
        await window.SignInAsync(name);
        var page = window.Page;
        await page.GotoAsync($"/dataverse/{above}");
        await page.GetByRole(AriaRole.Link, new() { Name = "New collection" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        foreach (var text in (string[])["Harbour gauges", alias, "Where water stands.", "keeper@example.edu"])
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Create the collection" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"**/dataverse/{alias}");
        await page.GotoAsync($"/collection/{alias}/state");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the collection" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Status).GetByText("It is saved.").WaitForAsync();

        using var guest = server.Guest();
        Assert.Equal("Harbour gauges", (await guest.GetAsync($"/api/dataverses/{alias}")).Data["name"]!.GetValue<string>());
        Assert.Empty(window.Complaints);
    }

    // Gives the number of what is shown first.
    private static async Task<string> ShowAsync(TestServer server, string name, string alias, byte[] picture)
    {
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var first = $"/collection/{alias}/featured";
        foreach (var text in (string[])["<b>Come</b> and see", "Second"])
        {
            var add = FormOnPage.Of(first, await reader.PageAsync(first), "type").With("content", text);
            using var image = new ByteArrayContent(picture);
            var added = await reader.PartsAsync(first, add.Fields, image, "gauge.png");
            Assert.Equal(System.Net.HttpStatusCode.Found, added.Status);
        }

        return FormOnPage.Of(first, await reader.PageAsync(first), "id").Fields["id"];
    }

    // Something in every list.
    private static async Task FillAsync(Wire admin, string alias)
    {
        _ = (
            await admin.PostAsync(
                $"/api/dataverses/{alias}/groups",
                new JsonObject { ["aliasInOwner"] = "keepers", ["displayName"] = "Keepers of gauges" }
            )
        ).Data;
        _ = (
            await admin.PostAsync($"/api/dataverses/{alias}/groups/keepers/roleAssignees", new JsonArray("@dataverseAdmin"))
        ).Text;
        _ = (
            await admin.PostAsync(
                $"/api/guestbooks/{alias}",
                new JsonObject
                {
                    ["name"] = "Downloads",
                    ["enabled"] = true,
                    ["nameRequired"] = true,
                    ["emailRequired"] = true,
                    ["institutionRequired"] = false,
                    ["positionRequired"] = false,
                    ["customQuestions"] = new JsonArray(),
                }
            )
        ).Text;
        _ = (
            await admin.PostAsync(
                $"/api/dataverses/{alias}/templates",
                new JsonObject
                {
                    ["name"] = "Monthly",
                    ["isDefault"] = true,
                    ["fields"] = new JsonArray(),
                }
            )
        ).Text;
    }
}
