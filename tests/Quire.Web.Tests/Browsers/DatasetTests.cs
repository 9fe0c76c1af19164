using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>Pages of a dataset which has a picture, is made by a template and asks before its files are downloaded.</summary>
public sealed class DatasetTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "en", "All versions")]
    [InlineData(360, ColorScheme.Dark, "de", "Alle Versionen")]
    public async Task Its_version_opens_the_others_without_scripts(int width, ColorScheme scheme, string language, string all)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        await Make.PublishAsync(admin, id);
        _ = await Make.FileAsync(admin, id, "north.txt", "1");
        await Make.PublishAsync(admin, id);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        await using var plain = await Window.OpenAsync(server.Address, width, scheme, scripts: false, language: language);

        foreach (var page in (IPage[])[window.Page, plain.Page])
        {
            await page.GotoAsync($"/dataset/{pid}");
            await page.Locator(".picker summary").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = all })).ToBeVisibleAsync();
        }

        await window.SeeAsync($"versions-{width}-{scheme}");
        await plain.Page.GetByRole(AriaRole.Link, new() { Name = "v1.0" }).ClickAsync();
        await plain.Page.ArriveAsync("**version=1.0");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, "en")]
    [InlineData(360, ColorScheme.Dark, "de")]
    public async Task Its_picture_templates_and_guestbook_are_for_everybody(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        var template = new JsonObject
        {
            ["name"] = "Gauges",
            ["fields"] = new JsonArray(Make.Field("title", "primitive", "Tides at …")),
        };
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data;
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides at the gauges");
        var file = await Make.FileAsync(admin, id, "north.txt", "1");
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        var page = window.Page;
        await window.SignInAsync(name);

        await page.GotoAsync($"/edit/{id}/picture");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(Path.Combine(RepositoryRoot.Path, "docs", "images", "collection.png"));
        await page.Locator("form:has(input[type=file]) button:not([type=button])").First.ClickAsync();
        await page.ArriveAsync("**done=changed");
        await Make.PublishAsync(admin, id);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/guestbook", $"{await AskAsync(admin, alias)}")).Data;

        await window.LookAsync($"/edit/{id}/picture", $"picture-{width}-{scheme}");
        await window.LookAsync($"/dataset/{pid}", $"dataset-{width}-{scheme}");
        await ShownAsync(page);
        await window.LookAsync($"/dataverse/{alias}", $"hits-{width}-{scheme}");
        await ShownAsync(page);
        await page.GotoAsync($"/deposit/{alias}");
        await page.Locator("[name=next]").SelectOptionAsync(new SelectOptionValue { Label = "Gauges" });
        await page.Locator("[name=begin]").ClickAsync();
        await Assertions.Expect(page.Locator("[name='f.title[0]']")).ToHaveValueAsync("Tides at …");
        await window.SeeAsync($"deposit-{width}-{scheme}");

        await page.Context.ClearCookiesAsync();
        await window.LookAsync($"/answer/file/{file}", $"answer-{width}-{scheme}");
        await page.Locator("[name=name]").FillAsync("Ada");
        await page.Locator("[name=q1]").FillAsync("Because");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main form button").ClickAsync());
        Assert.Equal("north.txt", download.SuggestedFilename);
        Assert.Empty(window.Complaints);
    }

    private static Task ShownAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelector(\"img[src*='picture/']\")?.naturalWidth > 1");

    private static async Task<long> AskAsync(Wire admin, string alias)
    {
        var question = new JsonObject
        {
            ["question"] = "What for?",
            ["type"] = "textarea",
            ["required"] = true,
            ["displayOrder"] = 1,
            ["hidden"] = false,
        };
        var guestbook = new JsonObject
        {
            ["name"] = "Readers",
            ["enabled"] = true,
            ["nameRequired"] = true,
            ["emailRequired"] = false,
            ["institutionRequired"] = false,
            ["positionRequired"] = false,
            ["customQuestions"] = new JsonArray(question),
        };
        return (await admin.PostAsync($"/api/guestbooks/{alias}", guestbook)).Data["id"]!.GetValue<long>();
    }
}
