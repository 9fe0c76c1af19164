using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>Pages in a browser of somebody who is signed in and administers the installation.</summary>
public sealed class SignedInTests
{
    private static readonly string[] Paths =
    [
        "/account",
        "/account/notifications",
        "/account/tokens",
        "/account/change-password",
        "/administration",
        "/administration/users",
        "/administration/users/dataverseAdmin",
        "/administration/new-user",
        "/administration/groups",
        "/administration/blocks",
        "/administration/banners",
        "/administration/settings",
        "/administration/roles",
        "/administration/licenses",
        "/administration/workflows",
        "/administration/jobs",
        "/administration/audit",
    ];

    [Theory]
    [InlineData(ColorScheme.Light, "en")]
    [InlineData(ColorScheme.Dark, "de")]
    public async Task Pages_are_for_everybody_in_both_schemes_and_on_a_narrow_screen(ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message;
        await using var window = await Window.OpenAsync(server.Address, 360, scheme, language: language);
        await SignInAsync(window.Page, name);

        foreach (var path in Paths)
        {
            await window.Page.GotoAsync(path);
            await window.KeepAsync($"{path[1..].Replace('/', '-')}-360-{scheme}");
            Assert.Empty(await window.FlawsAsync());
            Assert.True(await window.OverhangAsync() <= 0, $"{path} reaches out of a narrow window.");
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_makes_a_token_with_the_keyboard_alone_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var (name, _) = await Make.UserAsync(server.Admin());
        await using var window = await Window.OpenAsync(server.Address, scripts: scripts);
        var page = window.Page;
        await SignInAsync(page, name);
        await page.GotoAsync("/account/tokens");

        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("nightly");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Status).GetByText("It is shown this once. Copy it now.").WaitForAsync();
        var token = await page.Locator("#made").InnerTextAsync();
        using var program = server.As(token);
        _ = (await program.GetAsync("/api/users/:me")).Data;
        await page.GetByRole(AriaRole.Button, new() { Name = "End nightly" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("The token is ended.").WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#username").FillAsync(name);
        await page.Locator("#password").FillAsync($"secret-{name}");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("**/");
    }
}
