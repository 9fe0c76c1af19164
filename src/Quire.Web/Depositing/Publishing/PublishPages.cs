using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Files.Listing;
using Quire.Repository.Publishing;
using Quire.Web.Addresses;
using Quire.Web.Collections.Looks;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Publishing;

/// <summary>Publishing a draft, once its publisher has seen what becomes public.</summary>
internal static class PublishPages
{
    public static void MapPublishPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/publish", (long id, Call call) => ShowAsync(call, id, null, StatusCodes.Status200OK))
            .AsPage();
        pages.MapPost("/edit/{id:long}/publish", PublishAsync).AsPage();
    }

    private static async Task<IResult> PublishAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var texts = call.Wording();
        if (KindOf(form.GetValueOrDefault("kind")) is not { } kind)
        {
            return await ShowAsync(call, id, texts["publish.choose"], StatusCodes.Status400BadRequest);
        }

        var seen = SeenVersion.Read(form.GetValueOrDefault("seen"));
        var tried = await call.AttemptAsync(new PublishDataset(new ObjectRef.Dataset(id), kind, seen));
        if (tried.Refusal is not { } refusal)
        {
            var pid = tried.Value!.Object.PersistentId!.ToString();
            return Moved.To(call.Http, $"{Search.ItemAddress.OfDataset(pid)}?done=published");
        }

        return FormStatus.MustBeShown(refusal).Code.Text == KnownErrors.Outdated
            ? await ShowAsync(call, id, texts["publish.changed"], StatusCodes.Status409Conflict)
            : await ShowAsync(call, id, Refusals.TextOf(refusal, texts), FormStatus.Of(refusal));
    }

    private static async Task<IResult> ShowAsync(Call call, long id, string? problem, int status)
    {
        var target = new ObjectRef.Dataset(id);
        var preview = await call.RunAsync(new PreviewRelease(target));
        var dataset = await call.RunAsync(new GetDataset(target));
        var schema = await call.SchemaAsync();
        var version = preview.Version with { Schema = schema };
        var text = version.Version.State == VersionState.Draft ? ":draft" : ":latest";
        var compared = version.Version is { State: VersionState.Draft, Sequence: > 1 }
            ? await call.AttemptAsync(new CompareVersions(target, ":latest-published", ":draft"))
            : default;
        var edited = new EditedDataset(version, dataset.Locks) { Look = await LookReading.OfAsync(call, target) };
        var texts = call.Wording();
        return PageResult.Of<PublishPage, PublishShown>(
            new()
            {
                Dataset = edited,
                Preview = preview,
                Citation = VersionCitation.Of(version, dataset.PersistentUrl, dataset.Publisher),
                Files = await call.RunAsync(
                    new CountFiles(target, VersionSelector.Parse(text), text, FileFilter.None, IncludeDeaccessioned: true)
                ),
                Compared = compared.Value?.In(schema),
                Problem = problem,
            },
            edited.Face(texts["publish.title"], texts),
            status
        );
    }

    private static ReleaseKind? KindOf(string? text) =>
        text switch
        {
            "major" => ReleaseKind.Major,
            "minor" => ReleaseKind.Minor,
            _ => null,
        };
}
