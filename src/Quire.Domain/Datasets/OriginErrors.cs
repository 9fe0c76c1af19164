using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>Refusals about datasets that live elsewhere.</summary>
internal static class OriginErrors
{
    public static RepositoryException ChangedElsewhere(string source) =>
        Refuse.Rule("dataset.origin.elsewhere", $"The dataset comes from {source} and is changed there alone.");
}
