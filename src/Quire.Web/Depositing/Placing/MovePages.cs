using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Collections.Moves;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Placing;

/// <summary>Moving a dataset to another collection.</summary>
internal static class MovePages
{
    private const int MostPlaces = 500;

    public static void MapMovePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/move", (long id, Call call) => PageAsync(call, id, s => s, StatusCodes.Status200OK))
            .AsPage();
        pages.MapPost("/edit/{id:long}/move", MoveAsync).AsPage();
    }

    private static async Task<IResult> MoveAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var place = form.GetValueOrDefault("place", "").Trim();
        var texts = call.Wording();
        if (place.Length == 0)
        {
            return await PageAsync(call, id, s => s with { Problem = texts["links.choose"] }, StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(
            new MoveDataset(new ObjectRef.Dataset(id), new ObjectRef.Collection(place), form.ContainsKey("force"))
        );
        if (tried.Refusal is not { } refusal)
        {
            var dataset = await EditedDatasets.OfAsync(call, id);
            return Moved.To(call.Http, $"{dataset.DraftPage}{(dataset.HasDraft ? '&' : '?')}done=moved");
        }

        // The collection may be gone meanwhile, or never have been.
        var isMissing = refusal is RepositoryError.NotFound;
        var said = isMissing ? texts["move.missing"] : Refusals.TextOf(FormStatus.MustBeShown(refusal), texts);
        return await PageAsync(
            call,
            id,
            s => s with { Place = place, Problem = said, Loses = refusal.Code.Text == KnownErrors.MoveLoses },
            isMissing ? StatusCodes.Status400BadRequest : FormStatus.Of(refusal)
        );
    }

    private static async Task<IResult> PageAsync(Call call, long id, Func<MoveShown, MoveShown> with, int status)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!call.Caller.HasAccount || !dataset.Held.HasFlag(Permission.PublishDataset))
        {
            return EditedDatasets.Denied(call);
        }

        // What it takes to move something there.
        var found = await PlacesAsync("AddDataset");
        var curated = await PlacesAsync("PublishDataset");
        var curatedIds = curated.Some.Select(c => c.Id).ToHashSet();
        var here = dataset.View.Object.OwnerId;
        var texts = call.Wording();
        return PageResult.Of<MovePage, MoveShown>(
            with(
                new(
                    dataset,
                    [
                        .. found
                            .Some.Where(c => c.Id != here && curatedIds.Contains(c.Id))
                            .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
                    ]
                )
                {
                    HasMore = found.Count > found.Some.Count || curated.Count > curated.Some.Count,
                }
            ),
            dataset.Face(texts["move.title"], texts),
            status
        );

        Task<PermittedCollections> PlacesAsync(string permission) =>
            call.RunAsync(new ListPermittedCollections(call.Caller.Identifier, permission, 0, MostPlaces));
    }
}
