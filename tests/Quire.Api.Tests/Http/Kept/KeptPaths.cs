using Quire.Api.Tests.Costs;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Requests whose answers are kept, in all the ways they are asked.</summary>
internal static class KeptPaths
{
    /// <summary>About a dataset, a file in it and its collection.</summary>
    public static IReadOnlyList<string> Of(string collection, long dataset, string pid, long file) =>
        [
            $"dataverses/{collection}",
            $"dataverses/{collection}?returnChildCount=true&returnOwners=true",
            $"dataverses/{collection}/metadatablocks",
            $"dataverses/{collection}/facets",
            $"dataverses/{collection}/facets?returnDetails=true",
            $"dataverses/{collection}/contents",
            $"dataverses/{collection}/datasetSchema",
            $"datasets/{dataset}",
            $"datasets/{dataset}?returnOwners=true",
            $"datasets/:persistentId/?persistentId={pid}",
            $"datasets/{dataset}/versions",
            $"datasets/{dataset}/versions?limit=1&excludeFiles=true",
            $"datasets/{dataset}/versions/:latest",
            $"datasets/{dataset}/versions/:latest-published",
            $"datasets/{dataset}/versions/:latest?includeDeaccessioned=true",
            $"datasets/{dataset}/versions/1.0",
            $"datasets/{dataset}/versions/1.0?excludeMetadataBlocks=true",
            $"datasets/{dataset}/versions/:draft",
            $"datasets/{dataset}/versions/:latest/metadata",
            $"datasets/{dataset}/versions/:latest/metadata/citation",
            $"datasets/{dataset}/versions/:latest/citation",
            $"datasets/{dataset}/versions/:latest/customlicense",
            $"datasets/{dataset}/versions/:latest/files",
            $"datasets/{dataset}/versions/:latest/files?accessStatus=Restricted",
            $"datasets/{dataset}/versions/:latest/files/counts",
            $"datasets/{dataset}/versions/:latest/downloadsize",
            $"datasets/export?exporter=dataverse_json&persistentId={pid}",
            $"datasets/export?exporter=Datacite&persistentId={pid}",
            $"files/{file}",
            $"files/{file}?returnDatasetVersion=true",
            $"files/{file}/versions/1.0",
            $"files/{file}/metadata",
            $"files/{file}/versions/:latest/citation",
        ];

    /// <summary>About the installation.</summary>
    public static readonly IReadOnlyList<string> OfInstallation =
    [
        "info/version",
        "info/server",
        "info/exportFormats",
        "info/zipDownloadLimit",
        "info/apiTermsOfUse",
        "info/applicationTermsOfUse",
        "licenses",
        "licenses/1",
        "licenses/default",
        "metadatablocks",
        "metadatablocks/citation",
        "datasetfields/facetables",
        "datasets/summaryFieldNames",
        "search/services",
    ];
}
