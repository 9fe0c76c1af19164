using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>An example dataset with its files.</summary>
/// <param name="Collection">Alias of the collection it lies in.</param>
/// <param name="Metadata">What is said of it.</param>
/// <param name="Files">What is in it.</param>
internal sealed record DemoDataset(string Collection, MetadataDocument Metadata, IReadOnlyList<DemoFile> Files)
{
    /// <summary>Whether it is published; else it stays a draft, with a link for anonymous review.</summary>
    public bool Published { get; init; } = true;

    /// <summary>Name of its licence.</summary>
    public string License { get; init; } = "CC0 1.0";

    /// <summary>A version that follows the first; null for none.</summary>
    public DemoRelease? Later { get; init; }

    /// <summary>What it is known by in its collection.</summary>
    public string Title { get; } = Metadata.First("title")!;
}
