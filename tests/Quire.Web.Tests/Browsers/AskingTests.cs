using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Files;

namespace Quire.Web.Tests.Browsers;

/// <summary>Access to restricted files is asked for and granted in a browser.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "en")]
    [InlineData(360, ColorScheme.Dark, "de")]
    public async Task Its_pages_are_for_everybody(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        using var asking = await Asking.BeginAsync();
        await using var window = await Window.OpenAsync(asking.Server.Address, width, scheme, language: language);
        var seen = $"{width}-{scheme}";
        await window.LookAsync($"/file/{asking.Files[0]}", $"ask-file-guest-{seen}");
        await window.LookAsync($"/dataset/{asking.Pid}?tab=files", $"ask-table-guest-{seen}");

        await window.SignInAsync(asking.Name);
        await window.LookAsync(asking.PathOf(asking.Files), $"ask-{seen}");
        await asking.AskAsync(asking.Asker, asking.Files[0]);
        await window.LookAsync($"/file/{asking.Files[0]}", $"ask-file-pending-{seen}");
        await window.LookAsync($"/dataset/{asking.Pid}?tab=files", $"ask-table-{seen}");

        await asking.AskAsync(asking.Asker, asking.Files[1]);
        await window.Page.Context.ClearCookiesAsync();
        await window.SignInAsync(asking.DeciderName);
        await window.LookAsync(asking.Requests, $"requests-{seen}");
        await window.Page.Locator("button[name=reject]").First.ClickAsync();
        await window.Page.ArriveAsync("**done=rejected");
        await window.SeeAsync($"requests-done-{seen}");
        await window.LookAsync($"{asking.Requests}?decided=yes", $"requests-decided-{seen}");
        await window.LookAsync($"/dataset/{asking.Pid}", $"requests-dataset-{seen}");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_asks_for_what_they_chose_and_is_granted_it_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        using var asking = await Asking.BeginAsync();
        await using var window = await Window.OpenAsync(asking.Server.Address, scripts: scripts);
        var page = window.Page;

        await page.GotoAsync($"/dataset/{asking.Pid}?tab=files");
        await page.GetByLabel("north.txt").First.CheckAsync();
        await page.GetByLabel("south.txt").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for access to what is chosen" }).ClickAsync();
        // A guest comes back from signing in with what they chose.
        await page.Locator("#username").FillAsync(asking.Name);
        await page.Locator("#password").FillAsync($"secret-{asking.Name}");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for access" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("You have asked for access.").WaitForAsync();
        await page.Context.ClearCookiesAsync();

        await window.SignInAsync(asking.DeciderName);
        await page.GotoAsync(asking.Requests);
        await page.GetByLabel("north.txt").First.CheckAsync();
        await page.GetByLabel("south.txt").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Grant", Exact = true }).ClickAsync();
        await page.GetByText("Access was granted.").WaitForAsync();
        await page.GetByText("Nobody waits for access.").WaitForAsync();

        Assert.Equal("said in the south", (await asking.Asker.GetAsync($"/download/file/{asking.Files[1]}")).Text);
        Assert.Empty(window.Complaints);
    }
}
