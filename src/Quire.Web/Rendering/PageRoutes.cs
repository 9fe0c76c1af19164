using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Repository.Operations;
using Quire.Web.Banners;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Rendering;

/// <summary>What routes of pages have in common.</summary>
internal static class PageRoutes
{
    /// <summary>
    /// The page is kept for guests as long as what it shows stays as it is. What it reads of its address must have been said.
    /// </summary>
    public static RouteHandlerBuilder KeptForGuests(this RouteHandlerBuilder route, KeptAs shows = KeptAs.Target) =>
        route.WithMetadata(new KeptRule(shows, GuestsOnly: true), new VariesByReader(ReaderOf));

    /// <summary>
    /// Knows people by the session of their browser alone, tells of failures with a page, and is no part of the API. A form looks
    /// itself whether it came from a page of this installation.
    /// </summary>
    public static RouteHandlerBuilder AsPage(this RouteHandlerBuilder route) =>
        route
            .ExcludeFromDescription()
            .IgnoringTokens()
            .WithMetadata(new TakesSessions(ChecksForm: true, OrGuest: true), PageEndpoint.Instance)
            .AddEndpointFilter(ReadingOnce);

    /// <summary>The form of the page comes in parts, with a small file: it is read whole before anything is done.</summary>
    public static RouteHandlerBuilder TakingFile(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TakesSessions(ChecksForm: true, OrGuest: true, InParts: true));

    // A page asks many operations about the same thing.
    private static ValueTask<object?> ReadingOnce(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            context.HttpContext.RequestServices.GetRequiredService<ReadOnce>().Begin();
        }

        return next(context);
    }

    // What tells readers apart who are guests: their language, and which messages they have put away.
    private static string ReaderOf(HttpRequest request) =>
        PutAway.Of(request) is { Count: > 0 } away
            ? $"{ReaderLanguage.Of(request)} {PutAway.TextOf(away)}"
            : ReaderLanguage.Of(request);
}
