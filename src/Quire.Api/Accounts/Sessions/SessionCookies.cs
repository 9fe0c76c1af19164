using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>
/// The cookies of people who sign in with a browser. No script reads them, no form elsewhere sends them, and with TLS no other
/// host sets them.
/// </summary>
internal sealed class SessionCookies(InstallationFacts installation)
{
    private const string Session = "quire-session";
    private const string Way = "quire-sign-in";

    /// <summary>What a browser says to be known again; null for nothing.</summary>
    public string? SecretIn(HttpRequest request) => In(request, Session);

    public void Set(HttpResponse response, OpenedSession opened) => Add(response, Session, opened.Secret, longest: null);

    public void Remove(HttpResponse response) => Delete(response, Session);

    /// <summary>What a browser was given on its way to a provider; null for nothing.</summary>
    public string? WayIn(HttpRequest request) => In(request, Way);

    public void SetWay(HttpResponse response, string way, TimeSpan longest) => Add(response, Way, way, longest);

    public void RemoveWay(HttpResponse response) => Delete(response, Way);

    // As people reach the installation, whatever lies between.
    private bool IsSecure => installation.SiteUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private string Named(string name) => IsSecure ? $"__Host-{name}" : name;

    private string? In(HttpRequest request, string name) =>
        request.Cookies.TryGetValue(Named(name), out var value) && value is { Length: > 0 and < 4096 } ? value : null;

    private void Add(HttpResponse response, string name, string value, TimeSpan? longest)
    {
        var options = Options();
        options.MaxAge = longest;
        response.Cookies.Append(Named(name), value, options);
    }

    private void Delete(HttpResponse response, string name) => response.Cookies.Delete(Named(name), Options());

    private CookieOptions Options() =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            Secure = IsSecure,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
}
