using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>The versions the tests export.</summary>
internal static class Versions
{
    public static readonly License Open = new()
    {
        Id = 1,
        Name = "CC BY 4.0",
        ShortDescription = "Creative Commons Attribution 4.0 International License.",
        Uri = "http://creativecommons.org/licenses/by/4.0",
        IconUri = "https://licensebuttons.net/l/by/4.0/88x31.png",
        RightsIdentifier = "CC-BY-4.0",
        RightsIdentifierScheme = "SPDX",
        SchemeUri = "https://spdx.org/licenses/",
        LanguageCode = "en",
    };

    /// <summary>A version with nothing but the title, under the given metadata.</summary>
    public static ExportedVersion With(MetadataDocument metadata, params ExportedFile[] files) =>
        new()
        {
            DatasetId = 41,
            PersistentId = new("doi", "10.5072", "FK2/SHORE1"),
            PersistentUrl = "https://doi.org/10.5072/FK2/SHORE1",
            StorageIdentifier = "file://10.5072/FK2/SHORE1",
            PublicationDate = new(2024, 3, 9),
            VersionId = 7,
            Number = new(1, 0),
            State = VersionState.Released,
            Revision = 3,
            CreateTime = new(2024, 3, 1, 8, 0, 0, TimeSpan.Zero),
            LastUpdateTime = new(2024, 3, 9, 10, 30, 15, TimeSpan.Zero),
            ReleaseTime = new(2024, 3, 9, 10, 30, 15, TimeSpan.Zero),
            Metadata = metadata,
            Schema = TestSchema.Schema,
            Terms = new() { LicenseId = 1, FileAccessRequest = true },
            License = Open,
            Installation = new("Shore Data Archive", "https://data.shore.example.org", "0.1.0"),
            Files = files.ToAsyncEnumerable(),
            TableFiles = files
                .Where(f => f.IsTabular)
                .Select(f => f.Restricted ? f with { Dimensions = null } : f)
                .ToAsyncEnumerable(),
            Tables = files
                .Where(f => f.IsTabular)
                .Select(f => new ExportedTableFile(f, f.Restricted ? null : Files.Counts))
                .ToAsyncEnumerable(),
            ExportedAt = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero),
        };

    public static ExportedVersion Minimal() =>
        With(
            new MetadataBuilder()
                .Set("title", "Tide table")
                .Add("author", ("authorName", "Strand, Ingrid"))
                .Add("datasetContact", ("datasetContactEmail", "ingrid@shore.example.org"))
                .Add("dsDescription", ("dsDescriptionValue", "High and low water."))
                .Set("subject", "Earth and Environmental Sciences")
                .Build()
        );

    public static ExportedVersion Rich() =>
        With(RichMetadata.Document, Files.Table, Files.Readme, Files.Chart) with
        {
            Number = new(2, 1),
            ReleaseTime = new(2025, 1, 20, 23, 59, 59, TimeSpan.Zero),
            LastUpdateTime = new(2025, 1, 20, 23, 59, 59, TimeSpan.Zero),
            AlternativePersistentId = new("hdl", "1902.1", "SHORE"),
            CitationDate = "2023-11-30",
            Citation = "Strand, Ingrid; Shore Institute, 2023, \"Life in tidal pools\", https://doi.org/10.5072/FK2/SHORE1",
            Unf = "UNF:6:bmFtZXMgYW5kIG51bWI=",
            VersionNote = "Second winter added.",
            GuestbookId = 5,
            MetadataLanguage = "en",
            Collections =
            [
                new("pools", "Tidal Pools", "Everything from the pools."),
                new("biology", "Biology"),
                new("root", "Shore Data Archive"),
            ],
            Terms = new()
            {
                LicenseId = 1,
                FileAccessRequest = true,
                TermsOfAccess = "Ask politely.",
                StudyCompletion = "Ongoing",
            },
        };

    public static ExportedVersion Restricted() =>
        With(RichMetadata.Short, Files.Readme, Files.Secret) with
        {
            License = null,
            Terms = new()
            {
                TermsText = "<p>For <b>teaching</b> only.</p>",
                ConfidentialityDeclaration = "Sign form C.",
                SpecialPermissions = "Ask the harbour master.",
                Restrictions = "No commercial use.",
                CitationRequirements = "Cite the log book.",
                DepositorRequirements = "Send a copy.",
                Conditions = "Handle with care.",
                Disclaimer = "As is.",
                TermsOfAccess = "By request.",
                DataAccessPlace = "Reading room",
                OriginalArchive = "Harbour office",
                AvailabilityStatus = "Open on weekdays",
                ContactForAccess = "The harbour master",
                SizeOfCollection = "Two boxes",
                StudyCompletion = "1999",
                FileAccessRequest = false,
            },
        };

    public static ExportedVersion Draft() =>
        Minimal() with
        {
            State = VersionState.Draft,
            Number = null,
            ReleaseTime = null,
            PublicationDate = null,
        };

    public static ExportedVersion Deaccessioned() =>
        Rich() with
        {
            State = VersionState.Deaccessioned,
            DeaccessionNote = "Withdrawn by the harbour office.",
            DeaccessionLink = "https://elsewhere.example.org/shore",
        };

    public static ExportedVersion Nasty() =>
        With(NastyMetadata.Document, Files.Nasty) with
        {
            PersistentId = new PersistentId("doi", "10.5072", "FK2/<A&B>"),
            PersistentUrl = "https://doi.org/10.5072/FK2/<A&B>",
            License = null,
            Terms = new() { TermsText = "a\u0000b\uD800c ]]> <script>alert(1)</script>" },
            VersionNote = "note\u0001",
            Collections = [new("a\"b", "Collection \u0002 <i>", "\uDC00")],
            CitationDate = "44 BC",
        };

    /// <summary>Every fixture by name.</summary>
    public static ExportedVersion Named(string name) =>
        name switch
        {
            "minimal" => Minimal(),
            "rich" => Rich(),
            "restricted" => Restricted(),
            "draft" => Draft(),
            "deaccessioned" => Deaccessioned(),
            "nasty" => Nasty(),
            _ => throw new ArgumentException($"No fixture {name}", nameof(name)),
        };

    public static readonly string[] Names = ["minimal", "rich", "restricted", "draft", "deaccessioned", "nasty"];
}
