using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Datasets;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Publishing;

/// <summary>Deleting a draft.</summary>
internal static class DeletePages
{
    public static void MapDeletePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/delete", (long id, Call call) => ShowAsync(call, id, null)).AsPage();
        pages.MapPost("/edit/{id:long}/delete", DeleteAsync).AsPage();
    }

    private static async Task<IResult> DeleteAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var dataset = await EditedDatasets.OfAsync(call, id);
        var seen = SeenVersion.Read(form.GetValueOrDefault("seen"));
        var tried = await call.AttemptAsync(new DeleteDraft(new ObjectRef.Dataset(id), seen));
        if (tried.Refusal is { } refusal)
        {
            return await ShowAsync(call, id, FormStatus.MustBeShown(refusal));
        }

        var trail = Collections.Trail.Of(dataset.View.Owners);
        return Moved.To(call.Http, dataset.View.Object.PublishedAt is null ? trail[^1].Path : $"{dataset.Page}?done=deleted");
    }

    private static async Task<IResult> ShowAsync(Call call, long id, RepositoryError? refusal)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.DeleteDatasetDraft))
        {
            return EditedDatasets.Denied(call);
        }

        var texts = call.Wording();
        var isOutdated = refusal?.Code.Text == KnownErrors.Outdated;
        return PageResult.Of<DeletePage, DeleteShown>(
            new(
                dataset,
                isOutdated ? texts["delete.changed"]
                    : refusal is null ? null
                    : Refusals.TextOf(refusal, texts)
            ),
            dataset.Face(texts["delete.title"], texts),
            isOutdated ? StatusCodes.Status409Conflict
                : refusal is null ? StatusCodes.Status200OK
                : FormStatus.Of(refusal)
        );
    }
}
