using Microsoft.Playwright;

namespace Quire.Web.Tests.Browsers;

/// <summary>A window of the browser, which notes whatever the browser complains of.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOfError(message))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, what the policy of the page forbids, what could not be loaded.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Address of a page that tells of an error, which the browser may note; null for none.</summary>
    public string? ErrorPage { get; set; }

    public static async Task<Window> OpenAsync(
        Uri address,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool scripts = true,
        string language = "en"
    )
    {
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = scripts,
                Locale = language,
            }
        );
        return new(context, await context.NewPageAsync());
    }

    /// <summary>What axe-core finds against WCAG 2.2 AA and its own advice.</summary>
    public async Task<IReadOnlyList<string>> FlawsAsync()
    {
        await Page.EvaluateAsync(Chromium.AxeScript);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
                .violations.map(v => `${location.pathname}${location.search} ${v.id}: ${v.nodes[0].html}`)
            """
        );
    }

    /// <summary>How far the page reaches out of the window to the right.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

    /// <summary>Opens a page and looks at it.</summary>
    public async Task LookAsync(string path, string name)
    {
        await Page.GotoAsync(path);
        await SeeAsync(name);
    }

    /// <summary>Looks at the page as it is, and keeps a picture: it has no flaws and does not reach out of the window.</summary>
    public async Task SeeAsync(string name)
    {
        await KeepAsync(name);
        Assert.Empty(await FlawsAsync());
        Assert.True(await OverhangAsync() <= 0, $"{Page.Url} reaches out of the window.");
    }

    /// <summary>Signs in as somebody <see cref="Quire.Testing.Make.UserAsync"/> made.</summary>
    public async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/account/sign-in?returnTo=%2Faccount");
        await Page.Locator("#username").FillAsync(name);
        await Page.Locator("#password").FillAsync($"secret-{name}");
        await Page.Keyboard.PressAsync("Enter");
        await Page.ArriveAsync("**/account");
    }

    /// <summary>Keeps a picture of the whole page in the folder <c>QUIRE_PICTURES</c> names, for somebody who looks.</summary>
    public async Task KeepAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("QUIRE_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    // That the page itself came with the status of an error is what is looked at, and not what stands in it.
    private bool IsOfError(IConsoleMessage message) =>
        ErrorPage is { } page
        && message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal)
        && message.Location.StartsWith(page, StringComparison.Ordinal);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
