using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Publishing.Workflows;

namespace Quire.Api.Publishing;

/// <summary>The routes of publishing, review and withdrawal.</summary>
internal static class PublishingRoutes
{
    public static void MapPublishing(this IEndpointRouteBuilder api)
    {
        var datasets = api.MapGroup("/datasets").WithTags("Publishing");
        datasets.MapPublishEndpoints();
        datasets.MapReviewEndpoints();
        datasets.MapCurationEndpoints();
        datasets.MapDatasetLabelSetEndpoints();
        api.MapGroup("/quire/datasets").WithTags("Publishing").MapReviewHistoryEndpoints();
        api.MapGroup("/admin/dataverse").WithTags("Publishing").MapCollectionLabelSetEndpoints();
        api.MapMigrationEndpoints();
        api.MapImportEndpoint();
        api.MapImportDdiEndpoint();
        var workflows = api.MapGroup("/admin/workflows").WithTags("Publishing");
        workflows.MapWorkflowEndpoints();
        workflows.MapDefaultWorkflowEndpoints();
        workflows.MapResumeAddressEndpoints();
        api.MapGroup("").WithTags("Publishing").MapResumeEndpoint();
    }
}
