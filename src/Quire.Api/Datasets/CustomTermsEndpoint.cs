using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Where exports and identifier providers link to as the licence of a dataset that has terms of its own.</summary>
internal static class CustomTermsEndpoint
{
    public static void MapCustomTermsEndpoint(this IEndpointRouteBuilder datasets) =>
        datasets
            .MapGet("/{id}/versions/{version}/customlicense", GetAsync)
            .Says(
                "GetCustomTerms",
                "Shows the terms of a version that is under no licence, as a page for readers.",
                400,
                401,
                404
            )
            .Produces<string>(StatusCodes.Status200OK, "text/html");

    private static async Task<IResult> GetAsync(DatasetId id, string version, InstallationFacts installation, Call call)
    {
        var view = await call.RunAsync(new GetDatasetVersion(id.Ref, version));
        if (view.License is not null)
        {
            throw DatasetRequestErrors.NoCustomTerms();
        }

        var citation = VersionCitation.Of(
            view,
            view.Object.PersistentId!.Url(installation.SiteUrl),
            await installation.PublisherAsync(call.Aborted)
        );
        var headers = call.Http.Response.Headers;
        // The terms are somebody else's words on a page of this site: should one ever be taken for markup, it still runs nothing.
        headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Content(CustomTermsPage.Of(citation, view.Version.Terms), "text/html; charset=utf-8");
    }
}
