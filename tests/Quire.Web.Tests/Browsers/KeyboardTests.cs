using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>The whole way of a dataset by keys alone, with the focus in sight at every step.</summary>
public sealed class KeyboardTests
{
    // Nobody presses a key so often to get somewhere.
    private const int MostSteps = 250;

    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(360, ColorScheme.Dark, "de")]
    [InlineData(1280, ColorScheme.Light, "en")]
    public async Task Somebody_signs_in_describes_uploads_and_publishes(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        var page = window.Page;
        // Listened for from the start: what opens before the browser knows that somebody listens is told to nobody.
        var chooser = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, opened) => chooser.TrySetResult(opened);

        await page.GotoAsync($"/dataverse/{alias}");
        await GoAsync(window, ".who a[href*='sign-in']", "**/account/sign-in**");
        await TypeAsync(page, "#username", name);
        await TypeAsync(page, "#password", $"secret-{name}");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"**/dataverse/{alias}");
        await GoAsync(window, $"main a[href*='deposit/{alias}']", $"**/deposit/{alias}");
        await TypeAsync(page, "[name='f.title[0]']", "Tides at the gauges");
        await TypeAsync(page, "[name='f.author[0].authorName[0]']", "Okafor, Ngozi");
        await TypeAsync(page, "[name='f.datasetContact[0].datasetContactEmail[0]']", "gauges@example.edu");
        await TypeAsync(page, "[name='f.dsDescription[0].dsDescriptionValue[0]']", "Levels.");
        await StepToAsync(page, "input[type=checkbox][value='Physics']");
        await page.Keyboard.PressAsync("Space");
        await GoAsync(window, ".form-end button:not([type=button])", "**done=created");
        await GoAsync(window, ".actions a[href$='/files']", "**/files");
        await StepToAsync(page, "#u-files");
        await page.Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(MostWaiting)).SetFilesAsync(
            new FilePayload
            {
                Name = "north.txt",
                MimeType = "text/plain",
                Buffer = "1"u8.ToArray(),
            }
        );
        await GoAsync(window, "form.upload .form-end button:not([name])", "**done=added");
        await GoAsync(window, ".actions a", "**version=DRAFT");
        await GoAsync(window, ".actions a[href$='/publish']", "**/publish");
        await GoAsync(window, "main form .form-end button", "**done=published");

        var id = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data[0]!["id"]!.GetValue<long>();
        await Make.UnlockedAsync(admin, id);
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/1.0/files")).Data.AsArray());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_curator_returns_and_publishes()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias);
        _ = (await admin.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        await using var window = await Window.OpenAsync(server.Address, 360, ColorScheme.Dark, language: "de");
        await window.SignInAsync(name);

        await window.Page.GotoAsync($"/dataset/{id}");
        await GoAsync(window, "main a[href$='/review']", "**/review");
        await TypeAsync(window.Page, "#reason", "Which unit?");
        await GoAsync(window, "main form .form-end button", "**done=returned");
        _ = (await admin.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        await window.Page.GotoAsync($"/dataset/{id}");
        await GoAsync(window, "main a[href$='/publish']", "**/publish");
        await GoAsync(window, "main form .form-end button", "**done=published");
        await Make.UnlockedAsync(admin, id);
        Assert.Equal(
            "RELEASED",
            (await admin.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionState"]!.GetValue<string>()
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_administrator_takes_in_a_block_and_makes_an_account()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message;
        await using var window = await Window.OpenAsync(server.Address, 360, ColorScheme.Dark, language: "de");
        await window.SignInAsync(name);
        var page = window.Page;
        var chooser = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, opened) => chooser.TrySetResult(opened);

        await page.GotoAsync("/");
        await GoAsync(window, ".who a[href$='/administration']", "**/administration");
        await GoAsync(window, ".tabs a[href$='/blocks']", "**/administration/blocks");
        await StepToAsync(page, "#file");
        await page.Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(MostWaiting)).SetFilesAsync(
            new FilePayload
            {
                Name = "pegel.tsv",
                MimeType = "text/tab-separated-values",
                Buffer = System.Text.Encoding.UTF8.GetBytes(StrangerTests.Block),
            }
        );
        await StepToAsync(page, "main form button");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("pegelnull", new() { Exact = true }).WaitForAsync();
        await GoAsync(window, "main form[action$='/load'] button", "**done=loaded");
        await GoAsync(window, ".tabs a[href$='/users']", "**/administration/users");
        await GoAsync(window, "main a[href$='/new-user']", "**/administration/new-user");
        var made = Make.Name("nora");
        await TypeAsync(page, "[name=username]", made);
        await TypeAsync(page, "[name=firstName]", "Nora");
        await TypeAsync(page, "[name=lastName]", "Lind");
        await TypeAsync(page, "[name=emailAddress]", $"{made}@example.edu");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#made").WaitForAsync();

        Assert.Equal("pegel", (await admin.GetAsync("/api/metadatablocks/pegel")).Data["name"]!.GetValue<string>());
        Assert.Equal(
            $"@{made}",
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{made}")).Data["identifier"]!.GetValue<string>()
        );
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark, "de")]
    [InlineData(1280, ColorScheme.Light, "en")]
    public async Task Somebody_changes_what_their_account_says_of_them(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);
        await window.SignInAsync(name);
        var page = window.Page;
        await window.SeeAsync($"account-{width}-{scheme}");

        // What stands in a field is marked by stepping to it, so that typing takes its place.
        await TypeAsync(page, "#firstName", "Ngozi");
        await TypeAsync(page, "#emailAddress", $"new-{name}@example.org");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await window.SeeAsync($"account-refused-{width}-{scheme}");
        await TypeAsync(page, "#password", $"secret-{name}");
        await GoAsync(window, "main form[action$='/account'] button", "**done=moved");
        await page.Locator("main form[action$='confirm/ask']").WaitForAsync();
        await window.KeepAsync($"account-moved-{width}-{scheme}");

        using var owner = server.As(token);
        var me = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal(
            ("Ngozi", $"new-{name}@example.org"),
            (me["firstName"]!.GetValue<string>(), me["email"]!.GetValue<string>())
        );
        Assert.DoesNotContain(window.Complaints, c => !c.Contains("400", StringComparison.Ordinal));
    }

    /// <summary>Steps to something and presses it; where that leads has no flaws.</summary>
    private static async Task GoAsync(Window window, string selector, string there)
    {
        await StepToAsync(window.Page, selector);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.ArriveAsync(there);
        Assert.Empty(await window.FlawsAsync());
        Assert.True(await window.OverhangAsync() <= 0, $"{window.Page.Url} reaches out of the window.");
    }

    private static async Task TypeAsync(IPage page, string selector, string text)
    {
        await StepToAsync(page, selector);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task StepToAsync(IPage page, string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                // Where the focus is can be seen: in the window, and with a line about it.
                await page.WaitForFunctionAsync(
                    """
                    () => {
                        const element = document.activeElement;
                        const [style, box] = [getComputedStyle(element), element.getBoundingClientRect()];
                        const isMarked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
                        return isMarked && box.bottom > 0 && box.top < innerHeight;
                    }
                    """
                );
                return;
            }
        }

        Assert.Fail($"{page.Url}: nobody comes to {selector} by keys. {await page.Locator("main").InnerTextAsync()}");
    }
}
