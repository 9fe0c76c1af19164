using Microsoft.AspNetCore.Http;
using Quire.Api.Sword;

namespace Quire.Api.Http;

/// <summary>
/// Tells those who keep answers for others, such as proxies, what they may do with each. Whoever answers may say it more closely,
/// but what came with a credential is kept for nobody else whatever is said.
/// </summary>
internal sealed class KeptAnswers(RequestDelegate next)
{
    private const string NobodyElse = "private, no-store";

    // A token in a header of its own tells a proxy nothing unless it is told to look.
    private const string Askers = "X-Dataverse-key, Authorization";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !SwordPath.IsIn(context))
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        headers.Vary = Askers;
        if (!DependsOnWhoAsks(context.Request))
        {
            // To be kept, and asked about before it is given away: what is public today may not be tomorrow.
            headers.CacheControl = "no-cache";
            return next(context);
        }

        KeepForNobodyElse(context);
        return next(context);
    }

    /// <summary>Says that an answer is for who asked alone.</summary>
    public static void KeepForNobodyElse(HttpContext context)
    {
        context.Response.Headers.CacheControl = NobodyElse;
        context.Response.OnStarting(SayAgain, context.Response);
    }

    private static Task SayAgain(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (!headers.CacheControl.ToString().Contains("private", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = NobodyElse;
        }

        return Task.CompletedTask;
    }

    // Where administration answers without a token, it does so at some doors and not at others.
    private static bool DependsOnWhoAsks(HttpRequest request) =>
        Credentials.AreIn(request)
        || request.Path.StartsWithSegments("/api/admin", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/api/builtin-users", StringComparison.OrdinalIgnoreCase)
        || SecretInPath.IsIn(request.Path.Value);
}
