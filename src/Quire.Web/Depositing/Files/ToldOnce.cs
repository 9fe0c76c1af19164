using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Quire.Web.Depositing.Files;

/// <summary>
/// What is worth knowing of files that were taken, kept by the browser of whoever sent them until the page they are led to has
/// shown it: loading that page again sends nothing and says nothing twice.
/// </summary>
internal static class ToldOnce
{
    private const string Cookie = "quire-told";

    // Browsers keep no longer cookie than 4 kB, with its name and what is said of it.
    private const int MostBytes = 3_600;

    private const char Between = '\u001f';
    private const char After = '\u001e';
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Has them kept; false where they are too many.</summary>
    public static bool Keep(HttpContext http, long dataset, IReadOnlyList<(string Name, string Text)> told)
    {
        var lines = string.Concat(told.Select(t => $"{Plain(t.Name)}{Between}{Plain(t.Text)}{After}"));
        var value = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(lines));
        if (value.Length > MostBytes)
        {
            return false;
        }

        http.Response.Cookies.Append(Cookie, value, OptionsOf(http, dataset, Kept));
        return true;
    }

    /// <summary>What is kept of a dataset, which is kept no longer.</summary>
    public static IReadOnlyList<(string Name, string Text)> Take(HttpContext http, long dataset)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var value) || string.IsNullOrEmpty(value))
        {
            return [];
        }

        http.Response.Cookies.Append(Cookie, "", OptionsOf(http, dataset, TimeSpan.Zero));
        try
        {
            return
            [
                .. Encoding
                    .UTF8.GetString(WebEncoders.Base64UrlDecode(value))
                    .Split(After, StringSplitOptions.RemoveEmptyEntries)
                    .Select(l => l.Split(Between))
                    .Where(l => l.Length == 2)
                    .Select(l => (l[0], l[1])),
            ];
        }
        catch (FormatException)
        {
            // Nobody here wrote it.
            return [];
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static CookieOptions OptionsOf(HttpContext http, long dataset, TimeSpan age) =>
        new()
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"{http.Request.PathBase}/edit/{dataset}/files"),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = age,
        };
}
