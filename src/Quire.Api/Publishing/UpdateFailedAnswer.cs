using Microsoft.AspNetCore.Http;
using Quire.Api.Http;

namespace Quire.Api.Publishing;

/// <summary>The newest released version could not be corrected.</summary>
internal sealed class UpdateFailedAnswer(string message) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => ErrorWriter.WriteAsync(httpContext, StatusCodes.Status500InternalServerError, message);
}
