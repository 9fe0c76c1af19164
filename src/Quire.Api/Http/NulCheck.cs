using Microsoft.AspNetCore.Http;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Refuses addresses with the character U+0000: nothing is named by it, and not every database can be asked for it.</summary>
internal sealed class NulCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true || context.Request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true
            ? throw Refuse.BadRequest("The address holds the character U+0000 (%00), which nothing is named by.")
            : next(context);
}
