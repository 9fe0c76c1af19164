using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>What somebody typed and did not save is there again when they come back.</summary>
public sealed class KeptTypingTests
{
    private const string Kept = "Object.keys(localStorage).filter(k => k.startsWith('quire-form:')).length";

    [Fact]
    public async Task A_description_that_was_not_saved_is_brought_back_with_its_rows()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (window, alias) = await BeginAsync(ColorScheme.Light, "en", 1280);
        await using var _ = window;
        var page = window.Page;
        await page.GetByLabel("Title").First.FillAsync("Tides, unsaved");
        var keywords = page.GetByRole(AriaRole.Group, new() { Name = "Keyword", Exact = true });
        await keywords.GetByRole(AriaRole.Button, new() { Name = "Add another" }).ClickAsync();
        await keywords.GetByLabel("Term", new() { Exact = true }).Nth(1).FillAsync("gauge");
        await page.WaitForFunctionAsync("() => Object.values(localStorage).some(v => v.includes('gauge'))");

        await page.GotoAsync($"/dataverse/{alias}");
        await page.GotoAsync($"/deposit/{alias}");
        Assert.Equal("", await page.GetByLabel("Title").First.InputValueAsync());
        await window.SeeAsync("kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('f-title')?.value === 'Tides, unsaved'");

        Assert.Equal("gauge", await keywords.GetByLabel("Term", new() { Exact = true }).Nth(1).InputValueAsync());
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Physics", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Description · required" }).GetByLabel("Text").FillAsync("Levels.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).Last.ClickAsync();
        await page.GetByText("The draft is saved.").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(Kept));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task It_is_discarded_on_request_and_gone_with_whoever_signs_out()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (window, alias) = await BeginAsync(ColorScheme.Dark, "de", 360);
        await using var _ = window;
        var page = window.Page;
        await TypeAsync("Erster Entwurf");
        await page.ReloadAsync();
        await window.SeeAsync("kept-360-de");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwerfen" }).ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(Kept));
        await page.ReloadAsync();
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Zurückholen" }).IsVisibleAsync());

        // What is taken back by hand is as it was.
        await TypeAsync("Zweiter Entwurf");
        await page.Locator("#f-title").FillAsync("");
        await page.WaitForFunctionAsync($"() => {Kept} === 0");
        await TypeAsync("Dritter Entwurf");
        await page.Locator("form[action$='account/sign-out'] button").EvaluateAsync("b => b.click()");
        await page.GetByRole(
                AriaRole.Link,
                new() { NameRegex = new Regex("Anmelden", RegexOptions.None, TimeSpan.FromSeconds(5)) }
            )
            .First.WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(Kept));

        async Task TypeAsync(string title)
        {
            await page.Locator("#f-title").FillAsync(title);
            await page.WaitForFunctionAsync($"() => Object.values(localStorage).some(v => v.includes('{title}'))");
        }
    }

    private static async Task<(Window Window, string Alias)> BeginAsync(ColorScheme scheme, string language, int width)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "dsContributor");
        var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        await window.SignInAsync(name);
        await window.Page.GotoAsync($"/deposit/{alias}");
        return (window, alias);
    }
}
