using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Repository.Notifications;
using Quire.Web.Addresses;
using Quire.Web.Banners;
using Quire.Web.Texts;

namespace Quire.Web.Rendering;

/// <summary>Puts together what pages know of a request.</summary>
internal static class PageContexts
{
    /// <param name="context">The request.</param>
    /// <param name="isFailure">
    /// Whether the page tells of a failure: then nothing is counted for its reader, and what names the installation may be what
    /// fails, and the page is told all the same.
    /// </param>
    public static async Task<PageContext> OfAsync(HttpContext context, bool isFailure = false)
    {
        var services = context.RequestServices;
        var installation = services.GetRequiredService<InstallationFacts>();
        var request = context.Request;
        var texts = Wordings.Of(ReaderLanguage.Of(request));
        var (hasTerms, privacy) = isFailure ? default : await installation.PoliciesAsync(context.RequestAborted);
        return new()
        {
            HasTerms = hasTerms,
            PrivacyPolicy = privacy is not null && WebAddress.Is(privacy) ? privacy : null,
            Root = RootOf(request),
            Here = HereOf(context),
            SiteUrl = installation.SiteUrl,
            Installation = isFailure
                ? await installation.PublisherIfKnownAsync(context.RequestAborted)
                : await installation.PublisherAsync(context.RequestAborted),
            Texts = texts,
            Banners = isFailure ? [] : await BannerReading.OfAsync(context, texts),
            Viewer = ViewerOf(context) is { } viewer ? viewer with { Unread = isFailure ? 0 : await UnreadAsync(context) } : null,
            Now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>Who is signed in; null for nobody.</summary>
    public static Viewer? ViewerOf(HttpContext context) =>
        CurrentSession.Of(context) is { Session.AccountId: not null } current
            ? new(
                CallerMiddleware.Of(context).DisplayName is { Length: > 0 } name ? name : current.Session.Identifier!,
                current.Session.Identifier!,
                current.Antiforgery
            )
            {
                IsSuperuser = CallerMiddleware.Of(context).IsSuperuser,
            }
            : null;

    // Nobody asked to have this counted: where that is refused, as too often in an hour, the page is shown all the same.
    private static async Task<int> UnreadAsync(HttpContext context) =>
        (await new Call(context, CallerMiddleware.Of(context)).AttemptAsync(new CountUnreadNotifications())).Value;

    // What a page is kept under is all that stands on it: whatever else one reader had in their address, others do not see.
    private static string HereOf(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.ToUriComponent();
        return context.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>() is { All: var asked }
            ? QueryHelpers.AddQueryString(
                path,
                request
                    .Query.Where(q => asked.Any(a => a.Name == q.Key))
                    .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
            )
            : path + request.QueryString.ToUriComponent();
    }

    /// <summary>
    /// Leads from a request to the start page: as many steps up as its path, as the browser sees it, goes down.
    /// </summary>
    public static string RootOf(HttpRequest request)
    {
        var steps = request.Path.ToUriComponent().AsSpan().Count('/') - 1;
        return steps <= 0 ? "./" : string.Concat(Enumerable.Repeat("../", steps));
    }
}
