using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Contracts.Datasets;

namespace Quire.Conventions.Tests.Documents;

/// <summary>Versions are written member by member in the order people compare them in, whoever shares the members.</summary>
public sealed class MemberOrderTests
{
    private const string Terms =
        "termsOfUse confidentialityDeclaration specialPermissions restrictions citationRequirements depositorRequirements "
        + "conditions disclaimer termsOfAccess dataAccessPlace originalArchive availabilityStatus contactForAccess sizeOfCollection "
        + "studyCompletion fileAccessRequest";

    [Fact]
    public void A_version_ends_with_its_files_and_has_its_terms_behind_its_licence() =>
        Assert.Equal(
            $"id lastUpdateTime versionNote license {Terms} metadataBlocks isPartOf files further",
            Names(
                new DatasetVersionResponse
                {
                    Id = 1,
                    LastUpdateTime = "t",
                    VersionNote = "n",
                    License = new LicenseReference { Name = "CC0 1.0" },
                    TermsOfUse = "a",
                    ConfidentialityDeclaration = "b",
                    SpecialPermissions = "c",
                    Restrictions = "d",
                    CitationRequirements = "e",
                    DepositorRequirements = "f",
                    Conditions = "g",
                    Disclaimer = "h",
                    TermsOfAccess = "i",
                    DataAccessPlace = "j",
                    OriginalArchive = "k",
                    AvailabilityStatus = "l",
                    ContactForAccess = "m",
                    SizeOfCollection = "n",
                    StudyCompletion = "o",
                    FileAccessRequest = true,
                    MetadataBlocks = new Dictionary<string, Contracts.Metadata.MetadataBlockValues>(StringComparer.Ordinal),
                    IsPartOf = new() { Type = "DATASET", Identifier = "7" },
                    Files = [],
                    Further = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                    {
                        ["further"] = JsonElement.Parse("1"),
                    },
                }
            )
        );

    [Fact]
    public void A_version_to_be_sent_has_the_same_order() =>
        Assert.Equal(
            "license termsOfUse disclaimer termsOfAccess studyCompletion fileAccessRequest versionNote metadataBlocks",
            Names(
                new DatasetVersionRequest
                {
                    License = new LicenseReference { Name = "CC0 1.0" },
                    TermsOfUse = "a",
                    Disclaimer = "h",
                    TermsOfAccess = "i",
                    StudyCompletion = "o",
                    FileAccessRequest = false,
                    VersionNote = "n",
                    MetadataBlocks = new Dictionary<string, Contracts.Metadata.MetadataBlockValues>(StringComparer.Ordinal),
                }
            )
        );

    private static string Names<T>(T version) =>
        string.Join(
            ' ',
            JsonSerializer
                .SerializeToNode(version, (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T)))!
                .AsObject()
                .Select(m => m.Key)
        );
}
