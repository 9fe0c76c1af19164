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
