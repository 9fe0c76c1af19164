using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

public sealed partial class WireJsonTests
{
    // What is kept as JSON in a column, and so is nobody's wire; the list is meant to stay short.
    private static readonly string[] StoredForms = ["src/Quire.Domain/Metadata/MetadataDocumentCodec.cs"];

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

    private static IEnumerable<SourceFile> Inner() =>
        SourceTree.Product.Where(f =>
            f.Path.StartsWith("src/Quire.Domain/", StringComparison.Ordinal)
            || f.Path.StartsWith("src/Quire.Repository/", StringComparison.Ordinal)
        );

    [GeneratedRegex(
        @"\b(JsonElement|JsonProperty|JsonDocument|JsonNode|JsonObject|JsonArray|JsonValue|Utf8JsonReader)\b",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex JsonOfAnyShape();
}
