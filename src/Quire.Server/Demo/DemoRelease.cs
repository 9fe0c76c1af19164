using Quire.Domain.Metadata;
using Quire.Domain.Publishing;

namespace Quire.Server.Demo;

/// <summary>A later version of an example dataset.</summary>
/// <param name="Metadata">What is said of it, with a title of its own, by which it is known.</param>
/// <param name="Added">Files it has besides.</param>
/// <param name="Kind">How it is numbered.</param>
internal sealed record DemoRelease(MetadataDocument Metadata, IReadOnlyList<DemoFile> Added, ReleaseKind Kind)
{
    public string Title { get; } = Metadata.First("title")!;
}
