using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>The groups people put together in a collection.</summary>
internal static class GroupPages
{
    public static void MapGroupPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/groups", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.ManageDataversePermissions);
        pages.MapPost("/collection/{alias}/groups", CreateAsync).AsManaging(Permission.ManageDataversePermissions);
    }

    private static async Task<IResult> CreateAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var group = new ExplicitGroupInput(
            SentText.Of(form, "alias"),
            SentText.Of(form, "name"),
            SentText.Of(form, "description")
        );
        var tried = await call.AttemptAsync(
            new CreateExplicitGroup(new ObjectRef.Collection(alias), new Input<ExplicitGroupInput>(group))
        );
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(
                call.Http,
                $"collection/{Uri.EscapeDataString(alias)}/groups/{Uri.EscapeDataString(group.Alias!)}?done=saved"
            );
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<GroupsPage, GroupsShown>(
            call,
            new(
                await ManagedCollections.ReadAsync(call, alias),
                form,
                await call.RunAsync(new ListExplicitGroups(new ObjectRef.Collection(alias)))
            ),
            "manage.title.groups",
            status
        );
}
