using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Files;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Browsers;

/// <summary>Guestbooks, granted access and links of collections, in a browser.</summary>
public sealed class BooksTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "en")]
    [InlineData(360, ColorScheme.Dark, "de")]
    public async Task Their_pages_are_for_everybody(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var asking = await Asking.OnAsync(server);
        var admin = asking.Admin;
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{asking.DeciderName}", "true")).Message;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:GuestbookAtRequest", "false")).Data;
        var guestbook = await Guestbook.MakeAsync(admin, asking.Collection, "Who reads the interviews");
        await Guestbook.UseAsync(admin, asking.Dataset, guestbook);
        using var guest = new Reader(server.Address);
        await Guestbook.AnswerAsync(guest, asking.Files[2], "Ada Okafor", "For a book about interviews of the north");
        _ = (await admin.PutAsync($"/api/access/datafile/{asking.Files[0]}/grantAccess/@{asking.Name}")).Message;
        var other = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PutAsync($"/api/dataverses/{asking.Collection}/link/{other}")).Text;
        _ = (
            await admin.PutAsync($"/api/dataverses/{await Make.CollectionAsync(admin, published: true)}/link/{asking.Collection}")
        ).Text;
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        var seen = $"{width}-{scheme}";

        await window.SignInAsync(asking.DeciderName);
        await window.LookAsync($"/edit/{asking.Dataset}/guestbook", $"books-choice-{seen}");
        await window.LookAsync($"/collection/{asking.Collection}/guestbooks", $"books-list-{seen}");
        await window.LookAsync($"/collection/{asking.Collection}/guestbooks/{guestbook}/answers", $"books-answers-{seen}");
        await window.LookAsync($"/collection/{asking.Collection}/links", $"books-links-{seen}");
        await window.LookAsync($"/file/{asking.Files[0]}", $"books-file-{seen}");
        await window.LookAsync($"/edit/{asking.Dataset}/granted?file={asking.Files[0]}", $"books-granted-one-{seen}");
        await window.LookAsync($"/edit/{asking.Dataset}/granted", $"books-granted-{seen}");
        await window.Page.Locator("button[value=take]").First.ClickAsync();
        await window.Page.Locator("button.danger").WaitForAsync();
        await window.SeeAsync($"books-taking-{seen}");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Access_is_granted_and_taken_back_with_the_keyboard_also_without_scripts(bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        using var asking = await Asking.BeginAsync();
        await using var window = await Window.OpenAsync(asking.Server.Address, scripts: scripts);
        await window.SignInAsync(asking.DeciderName);
        var page = window.Page;
        await page.GotoAsync($"/edit/{asking.Dataset}/granted?file={asking.Files[0]}");
        await page.Locator("#who").FocusAsync();
        await page.Keyboard.TypeAsync(asking.Name);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Access was granted.").WaitForAsync();
        Assert.Equal("said in the north", (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Text);

        await page.GetByRole(AriaRole.Button, new() { Name = "Take access back" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Access was taken back.").WaitForAsync();
        Assert.Equal(
            System.Net.HttpStatusCode.Forbidden,
            (await asking.Asker.GetAsync($"/download/file/{asking.Files[0]}")).Status
        );
        Assert.Empty(window.Complaints);
    }
}
