using Microsoft.AspNetCore.Http;

namespace Quire.Web.Errors;

/// <summary>The answer to an address nothing is at.</summary>
internal sealed class MissingPage : IResult
{
    public static readonly MissingPage Instance = new();

    private MissingPage() { }

    public Task ExecuteAsync(HttpContext httpContext) => ErrorPages.MissingAsync(httpContext);
}
