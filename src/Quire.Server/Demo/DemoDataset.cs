using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>An example dataset with its files.</summary>
internal sealed record DemoDataset(
    string Collection,
    MetadataDocument Metadata,
    IReadOnlyList<DemoFile> Files,
    bool Published = true
)
{
    /// <summary>What it is known by in its collection.</summary>
    public string Title { get; } = Metadata.First("title")!;
}
