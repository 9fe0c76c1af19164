using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Guestbooks;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>What was answered to the guestbooks of a collection: to be read, and as a table.</summary>
internal static class AnswersPages
{
    public static void MapAnswersPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/collection/{alias}/guestbooks/{id:long}/answers", ShowAsync).AsManaging(Permission.EditDataverse);
        pages
            .MapGet(
                "/collection/{alias}/guestbooks/{id:long}/answers.csv",
                (string alias, long id, Call call) => SendAsync(call, alias, id)
            )
            .AsManaging(Permission.EditDataverse);
        pages
            .MapGet("/collection/{alias}/guestbooks/answers.csv", (string alias, Call call) => SendAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ShowAsync(string alias, long id, Call call)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var number = PageNumber.Of(call.Http.Request.Query["page"]);
        var page = await call.RunAsync(
            new ListGuestbookResponses(id, AnswersShown.PageSize, (number - 1) * AnswersShown.PageSize) { NewestFirst = true }
        );
        return page.Guestbook.Guestbook.CollectionId != collection.View.Collection.Id
            ? MissingPage.Instance
            : ManagedCollections.Answer<AnswersPage, AnswersShown>(call, new(collection, page, number), "manage.title.answers");
    }

    private static async Task<IResult> SendAsync(Call call, string alias, long? id)
    {
        var target = new ObjectRef.Collection(alias);
        if (id is { } known && (await call.RunAsync(new ListGuestbooks(target))).All(g => g.Guestbook.Id != known))
        {
            return MissingPage.Instance;
        }

        var found = await call.RunAsync(new ExportGuestbookResponses(target, id));
        DownloadCaching.Set(call);
        var name = id is { } one ? string.Create(CultureInfo.InvariantCulture, $"guestbook-{one}") : "guestbooks";
        call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        return Results.Text(GuestbookCsv.Of(found), "text/csv; charset=utf-8");
    }
}
