using Quire.Domain.Datasets;

namespace Quire.Domain.Publishing;

/// <summary>Which number a release gets.</summary>
public static class ReleaseNumbers
{
    /// <summary>
    /// 1.0 for the first release; afterwards the next number above the highest ever given. Numbers of deaccessioned versions are
    /// not used again.
    /// </summary>
    public static VersionNumber After(IReadOnlyCollection<VersionNumber> given, ReleaseKind kind) =>
        given.Count == 0 ? new(1, 0) : given.Max().Next(kind == ReleaseKind.Major);
}
