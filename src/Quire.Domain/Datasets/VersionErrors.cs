using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>Refusals about how versions are named.</summary>
internal static class VersionErrors
{
    public static RepositoryException UnknownSelector(string text) =>
        Refuse.BadRequest("dataset.selector.unknown", $"Illegal version identifier '{text}'");
}
