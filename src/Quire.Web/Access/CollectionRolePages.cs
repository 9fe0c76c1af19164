using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Web.Addresses;
using Quire.Web.Collections.Managing;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Access;

/// <summary>Who may do what on a collection.</summary>
internal static class CollectionRolePages
{
    public static void MapCollectionRolePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/collection/{alias}/roles", ShowAsync).AsManaging(Permission.ManageDataversePermissions);
        pages.MapPost("/collection/{alias}/roles", ChangeAsync).AsManaging(Permission.ManageDataversePermissions);
        pages
            .MapGet(
                "/collection/{alias}/roles/assignees",
                (string alias, Call call) => RolesReading.AssigneesAsync(call, new ObjectRef.Collection(alias))
            )
            .AsManaging(Permission.ManageDataversePermissions);
    }

    private static async Task<IResult> ShowAsync(string alias, Call call)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        return PageOf(call, collection, await RolesReading.OfAsync(call, PlaceOf(collection)), StatusCodes.Status200OK);
    }

    private static async Task<IResult> ChangeAsync(string alias, Call call)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var place = PlaceOf(collection);
        var outcome = await RoleChange.ApplyAsync(call, place);
        return outcome.Again is { } again
            ? PageOf(call, collection, again, outcome.Status)
            : Moved.To(call.Http, place.After(outcome.Done!));
    }

    private static RolesPlace PlaceOf(ManagedCollection collection) =>
        new(
            ObjectKind.Collection,
            collection.View.Collection.Id,
            collection.View.Collection.Name,
            collection.Path("roles"),
            collection.Home
        );

    private static PageResult PageOf(Call call, ManagedCollection collection, RolesShown shown, int status)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        return PageResult.Of<RolesPage, RolesShown>(
            shown with
            {
                Managed = collection,
            },
            collection.Face(call.Wording()["roles.title"]),
            status
        );
    }
}
