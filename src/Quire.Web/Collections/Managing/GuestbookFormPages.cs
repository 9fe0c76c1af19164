using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>Making a guestbook, and changing what it asks.</summary>
internal static class GuestbookFormPages
{
    public static void MapGuestbookFormPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/guestbooks/new", (string alias, Call call) => ShowAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages
            .MapPost("/collection/{alias}/guestbooks/new", (string alias, Call call) => SaveAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages
            .MapGet("/collection/{alias}/guestbooks/{id:long}", (string alias, long id, Call call) => ShowAsync(call, alias, id))
            .AsManaging(Permission.EditDataverse);
        pages
            .MapPost("/collection/{alias}/guestbooks/{id:long}", (string alias, long id, Call call) => SaveAsync(call, alias, id))
            .AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, long? id)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var guestbook = id is { } known ? (await call.RunAsync(new GetGuestbook(known))).Guestbook : null;
        return guestbook is not null && guestbook.CollectionId != collection.View.Collection.Id
            ? MissingPage.Instance
            : Answer(call, new(collection, GuestbookForm.Of(guestbook), id, guestbook?.State().ToString() ?? ""));
    }

    private static async Task<IResult> SaveAsync(Call call, string alias, long? id)
    {
        var form = await PageForm.OfAsync(call);
        var (input, rows) = GuestbookForm.InputOf(form);
        var tried = await call.AttemptAsync(
            id is { } known
                ? new UpdateGuestbook(known, new(input), SeenState.Read(form.GetValueOrDefault(FormShown.Seen)))
                : (ICommand<GuestbookView>)new CreateGuestbook(new ObjectRef.Collection(alias), new(input))
        );
        return tried.Refusal is { } refusal
            ? Answer(
                call,
                new(
                    await ManagedCollections.ReadAsync(call, alias),
                    RefusedForm.Of(call, form, refusal, FieldsOf(rows)),
                    id,
                    await StateAsync(call, id)
                ),
                RefusedForm.StatusOf(refusal)
            )
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/guestbooks?done=saved");
    }

    private static async Task<string> StateAsync(Call call, long? id) =>
        id is { } known && (await call.AttemptAsync(new GetGuestbook(known))).Value is { } view
            ? view.Guestbook.State().ToString()
            : "";

    private static Dictionary<string, string> FieldsOf(IReadOnlyList<int> rows)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "name" };
        foreach (var (place, row) in rows.Index())
        {
            fields[string.Create(CultureInfo.InvariantCulture, $"questions[{place}]")] = GuestbookForm.NameOf(row, "text");
        }

        return fields;
    }

    private static IResult Answer(Call call, GuestbookShown shown, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<GuestbookPage, GuestbookShown>(call, shown, "manage.title.guestbooks", status);
}
