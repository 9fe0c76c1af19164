using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Browsers;

/// <summary>Pages of a collection with a logo and colours, and of what lies in it, in a browser.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData(ColorScheme.Light, 360, "ffd400")]
    [InlineData(ColorScheme.Dark, 360, "ffd400")]
    [InlineData(ColorScheme.Light, 1280, "123a5e")]
    [InlineData(ColorScheme.Dark, 1280, "123a5e")]
    [InlineData(ColorScheme.Light, 1280, "")]
    public async Task Pages_can_be_read_in_the_colours_of_a_collection(ColorScheme scheme, int width, string band)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var theme = new JsonObject { ["backgroundColor"] = band, ["linkColor"] = "7a1f5c" };
        _ = (await admin.PutAsync($"/api/dataverses/{alias}", new JsonObject { ["theme"] = theme })).Data;
        var (dataset, pid) = await Make.DatasetAsync(admin, alias, "Tide levels at three gauges");
        var file = await Make.FileAsync(admin, dataset, "levels.txt", "1 2 3");
        await Make.PublishAsync(admin, dataset);
        await using var window = await Window.OpenAsync(server.Address, width, scheme);
        await SendLogoAsync(admin, alias, await PictureAsync(server));
        string[] pages = [$"/dataverse/{alias}", $"/dataset/{pid}", $"/file/{file}"];

        foreach (var (page, name) in pages.Zip(["collection", "dataset", "file"]))
        {
            await window.Page.GotoAsync(page);
            Assert.True(await window.Page.GetByAltText("A gauge in a harbour").IsVisibleAsync());
            await window.KeepAsync($"look-{name}-{(band.Length > 0 ? band : "plain")}-{width}-{scheme}");
            Assert.Empty(await window.FlawsAsync());
            Assert.True(await window.OverhangAsync() <= 0, $"{page} reaches out of the window.");
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280, true)]
    [InlineData(ColorScheme.Dark, 360, false)]
    public async Task A_logo_and_colours_are_chosen_on_a_page_also_without_scripts(ColorScheme scheme, int width, bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        var picture = await PictureAsync(server);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, scripts);
        await window.SignInAsync(name);
        var page = window.Page;
        await page.GotoAsync($"/collection/{alias}/look");
        await page.GetByLabel("Picture", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "logo.png",
                    MimeType = "image/png",
                    Buffer = picture,
                }
            );
        await page.GetByLabel("What the logo shows").FillAsync("A gauge in a harbour");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the logo" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("It is saved.").WaitForAsync();
        await page.GetByLabel("Colour behind logo and trail").FillAsync("#123a5e");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("It is saved.").WaitForAsync();
        await window.KeepAsync($"look-form-{width}-{scheme}");
        if (scripts)
        {
            Assert.Empty(await window.FlawsAsync());
        }

        Assert.True(await window.OverhangAsync() <= 0, "The form reaches out of the window.");
        await page.GetByRole(AriaRole.Link, new() { Name = "A gauge in a harbour" }).ClickAsync();
        await page.ArriveAsync($"**/dataverse/{alias}");
        var ground = await page.Locator(".band").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        Assert.Equal("rgb(18, 58, 94)", ground);
        Assert.Empty(window.Complaints);
    }

    private static async Task SendLogoAsync(Wire admin, string alias, byte[] picture)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("A gauge in a harbour"), "text");
        form.Add(new ByteArrayContent(picture), "file", "logo.png");
        _ = (await admin.SendAsync(HttpMethod.Put, $"/api/dataverses/{alias}/logo", form)).Data;
    }

    // A wide one, as the browser draws it.
    private static async Task<byte[]> PictureAsync(TestServer server)
    {
        await using var window = await Window.OpenAsync(server.Address);
        await window.Page.SetViewportSizeAsync(480, 120);
        await window.Page.SetContentAsync(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="480" height="120" style="position:fixed;inset:0;background:#fff">
            <path d="M20 90 q30 -30 60 0 t60 0" fill="none" stroke="#123a5e" stroke-width="12"/>
            <text x="160" y="78" font-size="52" fill="#123a5e">Tide Office</text></svg>
            """
        );
        return await window.Page.ScreenshotAsync();
    }
}
