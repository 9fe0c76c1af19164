using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Web.Addresses;
using Quire.Web.Datasets;
using Quire.Web.Depositing;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Access;

/// <summary>Who may do what on a dataset.</summary>
internal static class DatasetRolePages
{
    public static void MapDatasetRolePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/access", ShowAsync).AsPage();
        pages.MapPost("/edit/{id:long}/access", ChangeAsync).AsPage();
        pages
            .MapGet(
                "/edit/{id:long}/access/assignees",
                (long id, Call call) => RolesReading.AssigneesAsync(call, new ObjectRef.Dataset(id))
            )
            .AsPage();
    }

    private static async Task<IResult> ShowAsync(long id, Call call)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        return PageOf(call, dataset, await RolesReading.OfAsync(call, PlaceOf(call, dataset)), StatusCodes.Status200OK);
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        var place = PlaceOf(call, dataset);
        var outcome = await RoleChange.ApplyAsync(call, place);
        return outcome.Again is { } again
            ? PageOf(call, dataset, again, outcome.Status)
            : Moved.To(call.Http, place.After(outcome.Done!));
    }

    private static RolesPlace PlaceOf(Call call, EditedDataset dataset) =>
        new(
            ObjectKind.Dataset,
            dataset.Id,
            MetadataShown.Title(dataset.View, call.Wording()),
            dataset.Edit("access"),
            dataset.DraftPage
        );

    private static PageResult PageOf(Call call, EditedDataset dataset, RolesShown shown, int status)
    {
        var texts = call.Wording();
        return PageResult.Of<RolesPage, RolesShown>(shown, dataset.Face(texts["roles.title"], texts), status);
    }
}
