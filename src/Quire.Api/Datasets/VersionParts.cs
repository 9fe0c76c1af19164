using Quire.Api.Http;

namespace Quire.Api.Datasets;

/// <summary>Which parts of a version a request asks for.</summary>
/// <param name="WithoutFiles"><c>excludeFiles</c>, or <c>includeFiles=false</c>.</param>
/// <param name="WithoutMetadata"><c>excludeMetadataBlocks</c>.</param>
/// <param name="WithOwners"><c>returnOwners</c>.</param>
internal readonly record struct VersionParts(bool WithoutFiles, bool WithoutMetadata, bool WithOwners)
{
    private static readonly QueryParameter ExcludeFiles = new("excludeFiles", QueryKind.Flag, "Leave the files out.");

    private static readonly QueryParameter IncludeFiles = new(
        "includeFiles",
        QueryKind.Text,
        "The older form of `excludeFiles`: `false` leaves the files out."
    );

    private static readonly QueryParameter ExcludeMetadataBlocks = new(
        "excludeMetadataBlocks",
        QueryKind.Flag,
        "Leave the metadata out."
    );

    /// <summary>What an endpoint asks for that shows a version in parts.</summary>
    public static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        ExcludeFiles,
        IncludeFiles,
        ExcludeMetadataBlocks,
        CommonParameters.ReturnOwners,
    ];

    /// <summary>Everything but owners, as answers to changes show a version.</summary>
    public static VersionParts Whole => default;

    public static VersionParts Of(Call call) =>
        new(
            call.Flag(ExcludeFiles) || "false".Equals(call.Query(IncludeFiles), StringComparison.OrdinalIgnoreCase),
            call.Flag(ExcludeMetadataBlocks),
            call.Flag(CommonParameters.ReturnOwners)
        );
}
