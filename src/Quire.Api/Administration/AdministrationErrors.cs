using Quire.Domain.Errors;

namespace Quire.Api.Administration;

/// <summary>What is wrong with questions about the program.</summary>
internal static class AdministrationErrors
{
    public static RepositoryException FeatureUnknown() =>
        Refuse.NotFound("request.feature.unknown", $"Feature flag not found. Try listing all feature flags.");
}
