using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

public sealed partial class WireJsonTests
{
    // What is kept as JSON in a column, and so is nobody's wire; the list is meant to stay short.
    private static readonly string[] StoredForms = ["src/Quire.Domain/Metadata/MetadataDocumentCodec.cs"];

    // Where JSON that lies in a database or a store becomes values again, and why it is read there.
    private static readonly Dictionary<string, string> StoredReadings = new(StringComparer.Ordinal)
    {
        ["src/Quire.Repository/Data/JsonText.cs"] = "every column kept as JSON",
        ["src/Quire.Repository/Jobs/JobDeclaration.cs"] = "the payload of a job, as it was enqueued",
        ["src/Quire.Repository/Storage/DeleteStoredObjectsJob.cs"] = "the payload of that job, as former programs stored it",
        ["src/Quire.Repository/Storage/Identity/StoreMarker.cs"] = "the marker a store carries",
        ["src/Quire.Repository/Administration/RateLimits/RateLimitRules.cs"] = "a setting: rules of rate limits",
        ["src/Quire.Repository/Files/Tables/IngestRules.cs"] = "a setting: how large tables of each kind may be",
        ["src/Quire.Repository/Data/PackedJson.cs"] = "what is stored packed; who asks for it stands here as well",
        ["src/Quire.Repository/Files/Tables/Editing/VariableEdits.cs"] = "what people said of variables, packed",
        ["src/Quire.Repository/Files/Tables/TableDocument.cs"] = "the variables of a table, packed",
        ["src/Quire.Repository/Files/Tables/Profiles/TableProfileDocument.cs"] =
            "what stands in the variables of a table, packed",
        ["src/Quire.Repository/Metadata/Languages/MetadataLanguages.cs"] = "a setting: languages of metadata",
        ["src/Quire.Repository/Publishing/Curation/CurationLabels.cs"] = "a setting: labels of curation",
    };

    // What reads JSON nobody sent: answers of identity providers.
    private static readonly string[] OtherAnswers =
    [
        "src/Quire.Api/Accounts/OpenId/IssuerKeys.cs",
        "src/Quire.Api/Accounts/Sessions/ProviderSignIn.cs",
    ];

    [Fact]
    public void Rules_and_operations_take_values_and_read_no_JSON_of_clients() =>
        Assert.Empty(
            from file in Inner()
            where !StoredForms.Contains(file.Path)
            from line in file.Lines.Select((text, i) => (Text: text, Number: i + 1))
            where JsonOfAnyShape().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}"
        );

    [Fact]
    public void Every_stored_form_named_here_is_one() =>
        Assert.Empty(StoredForms.Except(Inner().Where(f => JsonOfAnyShape().IsMatch(f.Text)).Select(f => f.Path)));

    [Fact]
    public void Stored_JSON_is_read_where_this_list_says() =>
        Assert.Equal(
            StoredReadings.Keys.Order(StringComparer.Ordinal),
            Inner()
                .Where(f =>
                    f.Text.Contains("JsonSerializer.Deserialize", StringComparison.Ordinal)
                    || f.Text.Contains("PackedJson.Unpack(", StringComparison.Ordinal)
                )
                .Select(f => f.Path)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void JSON_that_clients_send_is_read_in_a_folder_of_readers() =>
        Assert.Empty(
            from file in Outer()
            where !OtherAnswers.Contains(file.Path) && !file.Path.Contains("/Reading/", StringComparison.Ordinal)
            from line in file.Lines.Select((text, i) => (Text: text, Number: i + 1))
            where MembersOfJson().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}"
        );

    [Fact]
    public void Readers_of_bodies_stand_in_a_folder_of_readers() =>
        Assert.Empty(
            Outer()
                .Where(f =>
                    f.Path.EndsWith("Reader.cs", StringComparison.Ordinal)
                    && !f.Path.Contains("/Reading/", StringComparison.Ordinal)
                    && !f.Text.Contains(": ICredentialReader", StringComparison.Ordinal)
                )
                .Select(f => f.Path)
        );

    // The tools that readers use stand in Http.
    private static IEnumerable<SourceFile> Outer() =>
        SourceTree.Product.Where(f =>
            f.Path.StartsWith("src/Quire.Api/", StringComparison.Ordinal)
            && !f.Path.StartsWith("src/Quire.Api/Http/", StringComparison.Ordinal)
        );

    private static IEnumerable<SourceFile> Inner() =>
        SourceTree.Product.Where(f =>
            f.Path.StartsWith("src/Quire.Domain/", StringComparison.Ordinal)
            || f.Path.StartsWith("src/Quire.Repository/", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"\b(TryGetProperty|JsonValueKind|JsonMember|LinkedDataReader)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MembersOfJson();

    [GeneratedRegex(
        @"\b(JsonElement|JsonProperty|JsonDocument|JsonNode|JsonObject|JsonArray|JsonValue|Utf8JsonReader)\b",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex JsonOfAnyShape();
}
