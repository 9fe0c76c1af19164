using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Web.Errors;

namespace Quire.Web.Rendering;

/// <summary>What routes of pages have in common.</summary>
internal static class PageRoutes
{
    /// <summary>
    /// Knows people by the session of their browser alone, tells of failures with a page, and is no part of the API. A form looks
    /// itself whether it came from a page of this installation.
    /// </summary>
    public static RouteHandlerBuilder AsPage(this RouteHandlerBuilder route) =>
        route
            .ExcludeFromDescription()
            .IgnoringTokens()
            .WithMetadata(new TakesSessions(ChecksForm: true, OrGuest: true), PageEndpoint.Instance);
}
