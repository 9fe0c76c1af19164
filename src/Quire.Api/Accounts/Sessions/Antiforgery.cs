using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>
/// Tells changes somebody wants from those a page elsewhere has their browser ask for: who wants one sends what only a page of
/// this installation can have read.
/// </summary>
internal static class Antiforgery
{
    public const string Header = "X-Quire-Antiforgery";

    /// <summary>The same in a form.</summary>
    public const string Field = "antiforgery";

    /// <summary>What goes with a session.</summary>
    public static string Of(string secret) => SessionSecrets.Derived(secret, "antiforgery");

    /// <summary>Refuses a request that changes something and does not say it in a header.</summary>
    public static void MustBeIn(HttpContext context, string expected)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            MustBe(request.Headers[Header].ToString(), expected);
        }
    }

    /// <summary>Refuses a form that does not say it.</summary>
    public static void MustBeIn(IReadOnlyDictionary<string, string> form, string expected) =>
        MustBe(form.TryGetValue(Field, out var field) ? field : "", expected);

    /// <summary>Refuses a request that a page of another site had a browser send.</summary>
    public static void MustBeOwn(HttpContext context, string siteUrl)
    {
        var headers = context.Request.Headers;
        var (origin, from) = (headers.Origin.ToString(), headers["Sec-Fetch-Site"].ToString());
        var site = new Uri(siteUrl).GetLeftPart(UriPartial.Authority);
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        if (
            from is "cross-site" or "same-site"
            || (
                origin.Length > 0
                && !origin.Equals(site, StringComparison.OrdinalIgnoreCase)
                && !origin.Equals(here, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            throw SessionRequestErrors.Forged();
        }
    }

    private static void MustBe(string sent, string expected)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(expected)))
        {
            throw SessionRequestErrors.Forged();
        }
    }
}
