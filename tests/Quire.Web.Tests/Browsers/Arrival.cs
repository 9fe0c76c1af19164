using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Quire.Web.Tests.Browsers;

/// <summary>Waiting for a page that something leads to.</summary>
internal static class Arrival
{
    /// <summary>
    /// Waits until the window shows a page whose address is <paramref name="there"/>, in which <c>**</c> is any text, and has
    /// loaded it. The browser's library has a wait of its own, which looks for the load and subscribes to it in two steps: a load
    /// between them is waited for until the time is up, as happens on a busy machine. Here the page itself is asked.
    /// </summary>
    public static Task ArriveAsync(this IPage page, string there) =>
        page.WaitForFunctionAsync(
            "address => document.readyState === 'complete' && new RegExp(address).test(location.href)",
            $"^{Regex.Escape(there).Replace(@"\*\*", ".*", StringComparison.Ordinal)}$"
        );
}
