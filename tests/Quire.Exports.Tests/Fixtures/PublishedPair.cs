using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>A dataset others published, read from its native JSON.</summary>
internal static class PublishedPair
{
    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "Pairs", .. parts]);

    /// <summary>The version in a file, without files.</summary>
    /// <param name="path">Native JSON of a dataset.</param>
    /// <param name="siteUrl">Where the installation was that published it.</param>
    public static ExportedVersion Version(string path, string siteUrl)
    {
        var dataset = Json(path);
        var version = dataset.GetProperty("datasetVersion");
        var license = Member(version, "license");
        var state = Text(version, "versionState");
        return Versions.With(MetadataOf(version.GetProperty("metadataBlocks"))) with
        {
            DatasetId = dataset.GetProperty("id").GetInt64(),
            PersistentId = new(Text(dataset, "protocol")!, Text(dataset, "authority")!, Text(dataset, "identifier")!),
            PersistentUrl = Text(dataset, "persistentUrl")!,
            MetadataLanguage = Text(dataset, "metadataLanguage"),
            PublicationDate = Day(Text(dataset, "publicationDate")),
            Citation = Text(version, "citation"),
            Number = state == "DRAFT" ? null : new(Number(version, "versionNumber"), Number(version, "versionMinorNumber")),
            State = state == "DRAFT" ? VersionState.Draft : VersionState.Released,
            LastUpdateTime = Time(Text(version, "lastUpdateTime"))!.Value,
            ReleaseTime = Time(Text(version, "releaseTime")),
            Terms = TermsOf(version),
            License = license is { ValueKind: JsonValueKind.Object } named
                ? Versions.Open with
                {
                    Name = Text(named, "name")!,
                    Uri = Text(named, "uri")!,
                }
                : null,
            Installation = new(Text(dataset, "publisher") ?? "Root", siteUrl, "0.1.0"),
        };
    }

    public static JsonElement Json(string path) => JsonElement.Parse(File.ReadAllText(path));

    public static string? Text(JsonElement json, string name) => Member(json, name)?.GetString();

    public static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static TermsOfUse TermsOf(JsonElement version) =>
        new()
        {
            TermsText = Text(version, "termsOfUse"),
            ConfidentialityDeclaration = Text(version, "confidentialityDeclaration"),
            SpecialPermissions = Text(version, "specialPermissions"),
            Restrictions = Text(version, "restrictions"),
            CitationRequirements = Text(version, "citationRequirements"),
            DepositorRequirements = Text(version, "depositorRequirements"),
            Conditions = Text(version, "conditions"),
            Disclaimer = Text(version, "disclaimer"),
            TermsOfAccess = Text(version, "termsOfAccess"),
            DataAccessPlace = Text(version, "dataAccessPlace"),
            OriginalArchive = Text(version, "originalArchive"),
            AvailabilityStatus = Text(version, "availabilityStatus"),
            ContactForAccess = Text(version, "contactForAccess"),
            SizeOfCollection = Text(version, "sizeOfCollection"),
            StudyCompletion = Text(version, "studyCompletion"),
        };

    private static MetadataDocument MetadataOf(JsonElement blocks) =>
        new(
            blocks
                .EnumerateObject()
                .SelectMany(b => b.Value.GetProperty("fields").EnumerateArray())
                .ToImmutableDictionary(f => Text(f, "typeName")!, ValueOf, StringComparer.Ordinal)
        );

    private static FieldValue ValueOf(JsonElement field) =>
        Text(field, "typeClass") == "compound"
            ? new FieldValue.Compounds([.. Each(field.GetProperty("value")).Select(CompoundOf)])
            : new FieldValue.Values(TextsOf(field));

    private static CompoundValue CompoundOf(JsonElement compound) =>
        new(
            compound
                .EnumerateObject()
                .ToImmutableDictionary(c => Text(c.Value, "typeName")!, c => TextsOf(c.Value), StringComparer.Ordinal)
        );

    private static ImmutableArray<string> TextsOf(JsonElement field) =>
        [.. Each(field.GetProperty("value")).Select(v => v.GetString()!)];

    private static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
