using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Web.Accounts;
using Quire.Web.Collections.Looks;
using Quire.Web.Depositing;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>What pages of those who manage a collection have in common.</summary>
internal static class ManagedCollections
{
    /// <summary>
    /// A page for those who hold one of some permissions on the collection of its path: before it does anything it looks whether
    /// the caller does. What is done is allowed by the operation that does it.
    /// </summary>
    public static RouteHandlerBuilder AsManaging(this RouteHandlerBuilder route, Permission anyOf) =>
        route
            .AsPage()
            .KeepingForms()
            .AddEndpointFilter(
                async (invocation, next) =>
                {
                    var http = invocation.HttpContext;
                    var call = new Call(http, CallerMiddleware.Of(http));
                    if (HttpMethods.IsGet(http.Request.Method) && OwnAccount.SignInFirst(call) is { } first)
                    {
                        return first;
                    }

                    var target = new ObjectRef.Collection((string)http.Request.RouteValues["alias"]!);
                    var held = await call.RunAsync(new GetCollectionPermissions(target));
                    return call.Caller.HasAccount && (held & anyOf) != Permission.None
                        ? await next(invocation)
                        : DeniedPage.Of(call);
                }
            );

    /// <summary>The collection as those see it who manage it.</summary>
    public static async Task<ManagedCollection> ReadAsync(Call call, string alias)
    {
        var target = new ObjectRef.Collection(alias);
        return new(
            await call.RunAsync(new GetCollection(target, WithOwners: true, WithChildCount: true, ShowEmails: true)),
            await call.RunAsync(new GetCollectionPermissions(target))
        )
        {
            Look = await LookReading.OfAsync(call, target),
        };
    }

    /// <summary>A page about the collection, for one reader alone, and kept nowhere.</summary>
    public static IResult Answer<TView, TModel>(Call call, TModel model, string title, int status = StatusCodes.Status200OK)
        where TView : PageView<TModel>
        where TModel : ManagingShown
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        var isDone = status == StatusCodes.Status200OK && call.Http.Request.Query["done"] == "saved";
        return PageResult.Of<TView, TModel>(model with { IsDone = isDone }, model.Collection.Face(call.Wording()[title]), status);
    }
}
