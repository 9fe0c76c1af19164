using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;

namespace Quire.Api.Collections;

/// <summary>What lies directly in a collection.</summary>
internal static class ContentsEndpoints
{
    public static void MapContentsEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/contents", ListAsync)
            .Says("ListCollectionContents", "Lists what lies directly in a collection.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<ContentItem>>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, InstallationFacts installation, Call call)
    {
        var children = await call.RunAsync(new ListCollectionContents(id.Ref));
        var publisher = await installation.PublisherAsync(call.Aborted);
        return Answer.Ok<IReadOnlyList<ContentItem>>([.. children.Select(c => Of(c, publisher, installation))]);
    }

    private static ContentItem Of(CollectionChild child, string publisher, InstallationFacts installation)
    {
        if (child.Dataset is not { } dataset)
        {
            return new()
            {
                Type = "dataverse",
                Id = child.Object.Id,
                Title = child.Name,
            };
        }

        var pid = child.Object.PersistentId!;
        return new()
        {
            Type = "dataset",
            Id = child.Object.Id,
            Identifier = pid.Identifier,
            PersistentUrl = pid.Url(installation.SiteUrl),
            Protocol = pid.Protocol,
            Authority = pid.Authority,
            Separator = "/",
            Publisher = publisher,
            PublicationDate = WireTime.Date(child.Object.PublishedAt),
            StorageIdentifier = DatasetStorage.IdentifierOf(dataset.StoreName, pid),
            DatasetType = dataset.DatasetType,
        };
    }
}
