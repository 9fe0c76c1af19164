using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>Gives back what was written in a form that came when nobody was signed in any more.</summary>
internal static class KeptForms
{
    public static IResult Of(Call call, string path, IReadOnlyDictionary<string, string> fields) =>
        Answer(call, new(path, fields), "kept.title");

    /// <summary>
    /// Nothing that is written in forms of these pages is lost with a session: whoever is not signed in any more is given it
    /// back, and whoever signed in again meanwhile is asked whether it shall be sent. What a page of another site had a browser
    /// send is refused.
    /// </summary>
    public static RouteHandlerBuilder KeepingForms(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (invocation, next) =>
            {
                var http = invocation.HttpContext;
                return
                    HttpMethods.IsPost(http.Request.Method)
                    && await KeptAsync(new Call(http, CallerMiddleware.Of(http))) is { } kept
                    ? kept
                    : await next(invocation);
            }
        );

    private static async Task<IResult?> KeptAsync(Call call)
    {
        var (fields, isGenuine, takesFile) = await PageForm.TryAnyAsync(call);
        if (isGenuine)
        {
            return null;
        }

        var request = call.Http.Request;
        var path = $"{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}"[1..];
        var isSignedIn = call.Caller.HasAccount;
        return Answer(
            call,
            new(path, fields) { IsSignedIn = isSignedIn, TakesFile = takesFile },
            isSignedIn ? "kept.resend.title" : "kept.title"
        );
    }

    private static IResult Answer(Call call, KeptFormShown shown, string title)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        return PageResult.Of<KeptFormPage, KeptFormShown>(
            shown,
            new(call.Wording()[title]) { NoIndex = true },
            StatusCodes.Status403Forbidden
        );
    }
}
