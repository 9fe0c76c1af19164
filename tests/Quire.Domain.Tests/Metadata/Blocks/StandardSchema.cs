using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Blocks;

namespace Quire.Domain.Tests.Metadata.Blocks;

/// <summary>The blocks a new installation starts with, read from the source tree.</summary>
internal static class StandardSchema
{
    public static readonly string[] Names =
    [
        "citation",
        "geospatial",
        "socialscience",
        "astrophysics",
        "biomedical",
        "journal",
        "3dobjects",
    ];

    private static readonly Lazy<MetadataSchema> Loaded = new(() =>
        Names.Aggregate(new MetadataSchema([]), (schema, name) => new(BlockMerge.Apply(schema, Definition(name)).Blocks))
    );

    public static MetadataSchema Schema => Loaded.Value;

    public static BlockDefinition Definition(string name) => BlockDefinitionReader.Read(Text(name));

    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Quire.Repository", "Metadata", "Blocks", name + ".tsv"));
}
