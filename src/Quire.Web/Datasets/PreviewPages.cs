using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access.Previews;
using Quire.Repository.Datasets;
using Quire.Web.Errors;
using Quire.Web.Files;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Datasets;

/// <summary>A draft as those see it who were given a link to it.</summary>
internal static class PreviewPages
{
    private static readonly string[] Tabs = ["files", "metadata", "terms"];

    public static async Task<IResult> ShowAsync(Call call, PreviewCallers callers, InstallationFacts installation)
    {
        // Where somebody went from here does not learn the secret, and nobody keeps what it shows.
        call.Http.Response.Headers.CacheControl = "private, no-store";
        if (call.Http.Request.Query["token"].ToString() is not { Length: > 0 } token)
        {
            return MissingPage.Instance;
        }

        var view = await call.RunAsync(new GetPreviewedVersion(token, WithOwners: true));
        var publisher = await installation.PublisherAsync(call.Aborted);
        var asked = call.Http.Request.Query["tab"].ToString();
        var shown = new DatasetShown
        {
            View = view,
            Address = new("preview", null, token),
            Citation = CitationOf(view, view.Object.PersistentId!.Url(installation.SiteUrl), publisher),
            Tab = Array.Find(Tabs, t => t == asked) ?? (view.Version.FileCount > 0 ? "files" : "metadata"),
            Owners = view.Owners,
        };
        shown = await DatasetReading.InLanguageAsync(call, shown);
        if (shown.Tab == "files" && await CallerAsync(call, callers, token) is { } caller)
        {
            var target = new ObjectRef.Dataset(view.Object.Id);
            shown = shown with
            {
                Files = await FileListing.OfAsync(new(call.Http, caller), target, view, FilesAsked.Of(call.Http.Request)),
            };
        }

        var wording = call.Wording();
        return PageResult.Of<DatasetPage, DatasetShown>(
            shown,
            new(MetadataShown.Title(view, wording)) { NoIndex = true, Trail = Collections.Trail.Of(view.Owners) }
        );
    }

    private static Citation CitationOf(VersionView view, string url, string publisher)
    {
        var citation = VersionCitation.Of(view, url, publisher);
        return view.Withheld is { } withheld
            ? citation with
            {
                Anonymized = true,
                Title = withheld.Contains("title") ? "withheld" : citation.Title,
            }
            : citation;
    }

    private static ValueTask<Caller?> CallerAsync(Call call, PreviewCallers callers, string token) =>
        callers.ByTokenAsync(token, Connected.OriginOf(call.Http), call.Aborted);
}
