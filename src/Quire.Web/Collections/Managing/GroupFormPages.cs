using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Membership;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Who belongs to a group of a collection, what it is called, and whether it stays.</summary>
internal static class GroupFormPages
{
    public static void MapGroupFormPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet(
                "/collection/{alias}/groups/{group}",
                (string alias, string group, Call call) => ShowAsync(call, alias, group, FormShown.Empty)
            )
            .AsManaging(Permission.ManageDataversePermissions);
        pages.MapPost("/collection/{alias}/groups/{group}", ChangeAsync).AsManaging(Permission.ManageDataversePermissions);
    }

    private static async Task<IResult> ChangeAsync(string alias, string group, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var what = form.GetValueOrDefault("do");
        if (what is not ("add" or "remove" or "rename" or "delete"))
        {
            return await ShowAsync(call, alias, group, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        if (what == "delete" && !form.ContainsKey("sure"))
        {
            var unsure = new FormShown { Problems = [new("sure", call.Wording()["manage.group.unsure"])] };
            return await ShowAsync(call, alias, group, unsure, StatusCodes.Status400BadRequest);
        }

        if (await RefusalAsync(call, what, new ObjectRef.Collection(alias), group, form) is { } refusal)
        {
            return await ShowAsync(call, alias, group, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
        }

        var place = $"collection/{Uri.EscapeDataString(alias)}/groups";
        if (what == "delete")
        {
            return Moved.To(call.Http, $"{place}?done=saved");
        }

        var number = PageNumber.Of(form.GetValueOrDefault("page"));
        var page = number > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={number}") : "";
        return Moved.To(call.Http, $"{place}/{Uri.EscapeDataString(group)}?done=saved{page}");
    }

    private static async Task<RepositoryError?> RefusalAsync(
        Call call,
        string what,
        ObjectRef target,
        string group,
        IReadOnlyDictionary<string, string> form
    ) =>
        what switch
        {
            "add" => (
                await call.AttemptAsync(
                    new AddGroupMembers(
                        target,
                        group,
                        new Input<IReadOnlyList<string>>(
                            (IReadOnlyList<string>)[.. SentText.LinesOf(form, "members").Select(Meant)]
                        )
                    )
                )
            ).Refusal,
            "remove" => (await call.AttemptAsync(new RemoveGroupMember(target, group, SentText.Of(form, "member")))).Refusal,
            "delete" => (await call.AttemptAsync(new DeleteExplicitGroup(target, group))).Refusal.Unless(
                KnownErrors.CollectionGroupGone
            ),
            _ => (
                await call.AttemptAsync(
                    new UpdateExplicitGroup(
                        target,
                        group,
                        new Input<ExplicitGroupInput>(
                            new ExplicitGroupInput(group, SentText.Of(form, "name"), SentText.Of(form, "description"))
                        ),
                        SeenState.Read(form.GetValueOrDefault(FormShown.Seen))
                    )
                )
            ).Refusal,
        };

    // A bare name is that of an account.
    private static string Meant(string line) => line[0] is '@' or ':' or '&' or '#' ? line : $"@{line}";

    private static async Task<IResult> ShowAsync(
        Call call,
        string alias,
        string group,
        FormShown form,
        int status = StatusCodes.Status200OK
    ) =>
        ManagedCollections.Answer<GroupPage, GroupShown>(
            call,
            new(
                await ManagedCollections.ReadAsync(call, alias),
                form,
                await call.RunAsync(new GetExplicitGroup(new ObjectRef.Collection(alias), group))
            )
            {
                Number = PageNumber.Of(form.Values.GetValueOrDefault("page") ?? call.Http.Request.Query["page"]),
            },
            "manage.title.groups",
            status
        );
}
