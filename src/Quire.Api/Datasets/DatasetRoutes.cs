using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Comparison;
using Quire.Api.Datasets.Imports;

namespace Quire.Api.Datasets;

/// <summary>The routes of datasets and their versions.</summary>
internal static class DatasetRoutes
{
    public static void MapDatasets(this IEndpointRouteBuilder api)
    {
        api.MapCreateDataset();
        var datasets = api.MapGroup("/datasets").WithTags("Datasets");
        datasets.MapDatasetEndpoints();
        datasets.MapSummaryEndpoints();
        datasets.MapDatasetTypeEndpoints();
        datasets.MapVersionEndpoints();
        datasets.MapCustomTermsEndpoint();
        datasets.MapDraftEndpoints();
        datasets.MapLockEndpoints();
        datasets.MapDatasetFactsEndpoints();
        datasets.MapDatasetTermsEndpoints();
        datasets.MapFolderEndpoints();
        datasets.MapVersionNoteEndpoints();
        datasets.MapComparisonEndpoints();
        datasets.MapSemanticEndpoints();
        var batch = api.MapGroup("/batch").WithTags("Datasets");
        batch.MapBatchImportEndpoints();
        batch.MapFolderImportEndpoint();
        api.MapGroup("/admin/batch/jobs").WithTags("Datasets").MapBatchJobEndpoints();
        api.MapGroup("/admin/validate").WithTags("Datasets").MapValidationEndpoints();
    }
}
