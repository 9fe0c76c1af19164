using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>The browser of the distribution.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string Checks = Path.Combine(
        RepositoryRoot.Path,
        "tests",
        "Quire.Web.Tests",
        "js",
        "node_modules",
        "axe-core",
        "axe.min.js"
    );

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    /// <summary>
    /// Why pages cannot be looked at here; null when they can, and in CI, where a missing browser must fail the tests.
    /// </summary>
    public static string? WhyNot =>
        Environment.GetEnvironmentVariable("CI") is not null ? null
        : !Places.Any(File.Exists) ? "Chromium is not installed; ./test installs it."
        : !File.Exists(Checks) ? "The checks of accessibility are not installed; ./test installs them."
        : null;

    /// <summary>What axe-core is made of.</summary>
    public static string AxeScript => File.ReadAllText(Checks);

    /// <summary>The browser, one for all tests.</summary>
    public static Task<IBrowser> BrowserAsync() => Started.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Array.Find(Places, File.Exists),
                // Whoever runs tests in a container is its administrator, for whom the sandbox does not start.
                Args = ["--no-sandbox"],
            }
        );
    }
}
