using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Quire.Web.Texts;

/// <summary>The language somebody reads: the one they chose, or the first their browser asks for that there is.</summary>
internal static class ReaderLanguage
{
    public const string Cookie = "quire-language";

    public static string Of(HttpRequest request) =>
        request.Cookies.TryGetValue(Cookie, out var chosen) && Wordings.Languages.Contains(chosen) ? chosen
        : request.Headers.AcceptLanguage.Count > 0 ? Accepted(request)
        : Wordings.Default;

    private static string Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptLanguage.OfType<string>()], out var asked)
            ? asked
                .Where(a => a.Quality is not 0)
                .OrderByDescending(a => a.Quality ?? 1)
                .Select(a => a.Value.Value?.Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(l => l is not null && Wordings.Languages.Contains(l))
                ?? Wordings.Default
            : Wordings.Default;
}
