using Quire.Repository.Datasets;

namespace Quire.Repository.Publishing;

/// <summary>What a publication would make of the newest version of a dataset.</summary>
/// <param name="Version">The version, with the collections above it.</param>
/// <param name="Ways">The ways it could be published.</param>
public sealed record ReleasePreview(VersionView Version, IReadOnlyList<ReleaseWay> Ways)
{
    /// <summary>Whether it lies in a limited collection, so that it is there for some alone, published too.</summary>
    public bool IsLimited { get; init; }
}
