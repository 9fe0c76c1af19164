using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Errors;

/// <summary>Tells of failures with a page, to people who came for one.</summary>
internal sealed class ErrorPages : IErrorPages
{
    // Browsers come there on their way to a provider and back.
    private static readonly PathString OnTheWay = "/api/quire/signin";

    // Programs that go by the address of the API alone find nothing there.
    private static readonly PathString Api = "/api";
    private static readonly PathString[] OfMachines = [Api, "/dvn", "/openapi", "/health", "/metrics", "/assets"];

    public bool Answers(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
            ? (
                endpoint.Metadata.GetMetadata<PageEndpoint>() is not null
                && (context.Request.Path != Api || AcceptsPages(context.Request))
            ) || (context.Request.Path.StartsWithSegments(OnTheWay, StringComparison.Ordinal) && AcceptsPages(context.Request))
            : IsForPeople(context.Request);

    public Task WriteAsync(HttpContext context, RepositoryError error, int status, Guid? incident)
    {
        var viewed = PageContexts.ViewerOf(context) is not null;
        var (kind, answered) = error switch
        {
            _ when incident is not null => ("failed", status),
            RepositoryError.NotFound => ("missing", StatusCodes.Status404NotFound),
            RepositoryError.Unauthenticated or RepositoryError.NotPermitted => (
                viewed ? "denied" : "sign-in",
                StatusCodes.Status403Forbidden
            ),
            RepositoryError.RateLimited => ("too-many", status),
            RepositoryError.Unavailable => ("away", status),
            RepositoryError.BadRequest => ("bad", status),
            _ when status >= StatusCodes.Status500InternalServerError => ("failed", status),
            _ => ("refused", status),
        };
        // Where the kind says all there is to say, the sentence of the repository says no more.
        var texts = Texts.Wordings.Of(Texts.ReaderLanguage.Of(context.Request));
        var message =
            kind is "bad" or "refused" or "away" || (error is RepositoryError.NotFound && Refusals.HasOwnText(error, texts))
                ? Refusals.TextOf(error, texts)
                : null;
        return WriteAsync(context, new(kind, message, incident), answered);
    }

    /// <summary>Writes the page for an address nothing is at.</summary>
    public static Task MissingAsync(HttpContext context) => WriteAsync(context, new("missing"), StatusCodes.Status404NotFound);

    /// <summary>Whether somebody came with a browser, to an address that is not one of those for programs.</summary>
    public static bool IsForPeople(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && AcceptsPages(request)
        && !OfMachines.Any(p => request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody came with a browser.</summary>
    public static bool AcceptsPages(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static Task WriteAsync(HttpContext context, ErrorShown shown, int status)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        // What was said already of bytes that do not come is not said of the page.
        context.Response.Headers.ContentSecurityPolicy = default;
        var wording = Texts.Wordings.Of(Texts.ReaderLanguage.Of(context.Request));
        return PageResult
            .Of<ErrorPage, ErrorShown>(shown, new(wording[$"error.{shown.Kind}.title"]) { NoIndex = true }, status)
            .ExecuteAsync(context);
    }
}
