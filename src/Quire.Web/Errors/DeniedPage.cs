using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Errors;

/// <summary>The answer to somebody who may not do what a page is for.</summary>
internal static class DeniedPage
{
    public static IResult Of(Call call)
    {
        var kind = call.Caller.HasAccount ? "denied" : "sign-in";
        return PageResult.Of<ErrorPage, ErrorShown>(
            new(kind),
            new(call.Wording()[$"error.{kind}.title"]) { NoIndex = true },
            StatusCodes.Status403Forbidden
        );
    }
}
