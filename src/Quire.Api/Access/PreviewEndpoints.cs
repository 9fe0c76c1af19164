using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Api.Metadata;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Access.Previews;
using Quire.Repository.Datasets;

namespace Quire.Api.Access;

/// <summary>Links by which people without account see a draft, under the name of 6.x and under that of before.</summary>
internal static class PreviewEndpoints
{
    private static readonly QueryParameter Anonymized = new(
        "anonymizedAccess",
        QueryKind.Flag,
        "Hide the fields that the setting :AnonymizedFieldTypeNames lists."
    );

    public static void MapPreviewEndpoints(this IEndpointRouteBuilder datasets)
    {
        foreach (var name in (string[])["Preview", "Private"])
        {
            var path = $"/{{id}}/{Path(name)}";
            datasets
                .MapGet(path, GetAsync)
                .Says($"Get{name}Url", "Reads the link to the draft of a dataset.", 400, 401, 404)
                .Produces<ApiEnvelope<PrivateUrlResponse>>();
            datasets
                .MapPost(path, CreateAsync)
                .Says($"Create{name}Url", "Makes a link by which people without account see the draft.", 400, 401, 403, 404, 406)
                .Asks(Anonymized)
                .Produces<ApiEnvelope<PrivateUrlResponse>>();
            datasets
                .MapDelete(path, DeleteAsync)
                .Says($"Delete{name}Url", "Ends the link to the draft of a dataset.", 400, 401, 404)
                .Produces<ApiEnvelope<MessagePayload>>();
            datasets
                .MapGet($"/{Path(name)}DatasetVersion/{{token}}", VersionAsync)
                .Says($"Get{name}UrlVersion", "Reads the draft a link leads to.", 401, 404, 406)
                .Asks(CommonParameters.ReturnOwners)
                .Produces<ApiEnvelope<DatasetVersionResponse>>();
            datasets
                .MapGet($"/{Path(name)}DatasetVersion/{{token}}/citation", CitationAsync)
                .Says($"Get{name}UrlCitation", "Gives the citation of the draft a link leads to as markup.", 401, 404, 406)
                .Produces<ApiEnvelope<MessagePayload>>();
        }
    }

    private static string Path(string name) => $"{name.ToLowerInvariant()}Url";

    private static async Task<IResult> GetAsync(DatasetId id, InstallationFacts installation, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new GetPreviewLink(id.Ref)), installation));

    private static async Task<IResult> CreateAsync(DatasetId id, InstallationFacts installation, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new CreatePreviewLink(id.Ref, call.Flag(Anonymized))), installation));

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call)
    {
        await call.RunAsync(new DeletePreviewLink(id.Ref));
        return Answer.Message("Private URL deleted.");
    }

    private static async Task<IResult> VersionAsync(string token, Call call)
    {
        var view = await call.RunAsync(new GetPreviewedVersion(token, call.Flag(CommonParameters.ReturnOwners)));
        return VersionAnswer.Of(view, VersionParts.Whole with { WithOwners = view.Owners.Count > 0 });
    }

    private static async Task<IResult> CitationAsync(string token, InstallationFacts installation, Call call)
    {
        var view = await call.RunAsync(new GetPreviewedVersion(token));
        var citation = VersionCitation.Of(
            view,
            view.Object.PersistentId!.Url(installation.SiteUrl),
            await installation.PublisherAsync(call.Aborted)
        );
        return Answer.Message(
            view.Withheld is { } withheld
                ? (
                    citation with
                    {
                        Anonymized = true,
                        Title = withheld.Contains("title") ? MetadataValuesJson.Withheld : citation.Title,
                    }
                ).ToHtml()
                : citation.ToHtml()
        );
    }

    private static PrivateUrlResponse Of(PreviewView view, InstallationFacts installation) =>
        new()
        {
            Token = view.Token,
            Link = $"{installation.SiteUrl}/previewurl.xhtml?token={view.Token}",
            RoleAssignment = AssignmentJson.Of(view.Assignment) with { PrivateUrlToken = view.Token },
        };
}
