using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Accounts;

/// <summary>Pages about an account: for one reader alone, and kept nowhere.</summary>
internal static class AccountAnswer
{
    /// <param name="call">The request.</param>
    /// <param name="model">What was read for the page.</param>
    /// <param name="title">Key of its title.</param>
    /// <param name="status">Status of the answer.</param>
    /// <typeparam name="TView">What shows it.</typeparam>
    /// <typeparam name="TModel">What was read.</typeparam>
    public static IResult Of<TView, TModel>(Call call, TModel model, string title, int status = StatusCodes.Status200OK)
        where TView : PageView<TModel>
        where TModel : notnull
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        return PageResult.Of<TView, TModel>(model, new(call.Wording()[title]) { NoIndex = true }, status);
    }
}
