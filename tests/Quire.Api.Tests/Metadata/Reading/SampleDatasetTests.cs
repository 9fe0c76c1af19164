using System.Text.Json;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Metadata;
using Quire.Domain.Tests;
using Quire.Domain.Tests.Metadata.Blocks;

namespace Quire.Api.Tests.Metadata.Reading;

/// <summary>Real datasets and the request bodies of the guides, where this machine has them.</summary>
public sealed class SampleDatasetTests
{
    private const string Absent = "the shared samples are not on this machine";

    private static readonly FieldRequirements Standard = new(StandardSchema.Schema.Blocks);

    [Fact]
    public void Every_sample_dataset_reads_and_is_valid()
    {
        var samples = SourceTree.Shared("fixtures", "samples");
        Assert.SkipUnless(samples is not null, Absent);
        var files = Directory
            .EnumerateFiles(samples!, "*.json", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("metadataBlocks", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, AssertValid);
    }

    [Theory]
    [InlineData("dataset-create-new-all-default-fields.json")]
    [InlineData("dataset-finch1.json")]
    [InlineData("dataset-finch2.json")]
    public void The_bodies_of_the_guides_read_and_are_valid(string name)
    {
        var file = SourceTree.Shared("fixtures", "api", name);
        Assert.SkipUnless(file is not null, Absent);
        AssertValid(file!);
    }

    [Theory]
    [InlineData("dataset-edit-metadata-sample.json", 5)]
    [InlineData("dataset-add-metadata.json", 3)]
    [InlineData("dataset-simple-update-metadata.json", 1)]
    [InlineData("dataset-delete-author-metadata.json", 1)]
    public void The_edits_of_the_guides_read(string name, int fields)
    {
        var file = SourceTree.Shared("fixtures", "api", name);
        Assert.SkipUnless(file is not null, Absent);
        using var json = JsonDocument.Parse(File.ReadAllText(file!));
        Assert.Equal(fields, new FieldInputReader(StandardSchema.Schema).ReadUpdates(json.RootElement).Length);
    }

    private static void AssertValid(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var blocks = json.RootElement.GetProperty("datasetVersion").GetProperty("metadataBlocks");
        var document = new FieldInputReader(StandardSchema.Schema).ReadBlocks(blocks);
        Assert.Empty(MetadataValidator.Validate(document, StandardSchema.Schema, Standard));
        Assert.Equal(document, MetadataDocumentCodec.Parse(MetadataDocumentCodec.Serialize(document)));

        var sent = blocks
            .EnumerateObject()
            .SelectMany(b => b.Value.GetProperty("fields").EnumerateArray())
            .Where(f =>
                f.GetProperty("value") is { ValueKind: not JsonValueKind.Array } || f.GetProperty("value").GetArrayLength() > 0
            )
            .Select(f => f.GetProperty("typeName").GetString()!);
        Assert.Superset(document.Fields.Keys.ToHashSet(), sent.ToHashSet());
    }
}
