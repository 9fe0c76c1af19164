using Microsoft.AspNetCore.Http;
using Quire.Api.Accounts.Sessions;

namespace Quire.Web.Errors;

/// <summary>Where nothing answers, people are told what they can do instead.</summary>
internal sealed class MissingPages(RequestDelegate next, SessionReader sessions)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (
            response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null }
            && response.ContentLength is null or 0
            && ErrorPages.IsForPeople(context.Request)
        )
        {
            await NoteAsync(context);
            await ErrorPages.MissingAsync(context);
        }
    }

    // That nothing is there is told all the same where it cannot be found out who asks, and nobody else here answers a failure.
    private async Task NoteAsync(HttpContext context)
    {
        try
        {
            await sessions.NoteAsync(context);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            // For nobody then.
        }
    }
}
