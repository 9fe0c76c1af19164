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
            await sessions.NoteAsync(context);
            await ErrorPages.MissingAsync(context);
        }
    }
}
