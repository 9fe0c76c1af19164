using Quire.Api.Http;

namespace Quire.Api.Datasets;

/// <summary>Which parts of a version a request asks for.</summary>
/// <param name="WithoutFiles"><c>excludeFiles</c>, or <c>includeFiles=false</c>.</param>
/// <param name="WithoutMetadata"><c>excludeMetadataBlocks</c>.</param>
/// <param name="WithOwners"><c>returnOwners</c>.</param>
internal readonly record struct VersionParts(bool WithoutFiles, bool WithoutMetadata, bool WithOwners)
{
    /// <summary>Everything but owners, as answers to changes show a version.</summary>
    public static VersionParts Whole => default;

    public static VersionParts Of(Call call) => new(
        call.Flag(QueryParameters.ExcludeFiles) || "false".Equals(call.Query(QueryParameters.IncludeFiles), StringComparison.OrdinalIgnoreCase),
        call.Flag(QueryParameters.ExcludeMetadataBlocks),
        call.Flag(QueryParameters.ReturnOwners));
}
