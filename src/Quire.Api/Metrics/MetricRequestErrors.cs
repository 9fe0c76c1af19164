using Quire.Domain.Errors;

namespace Quire.Api.Metrics;

/// <summary>What is wrong with how counts are asked for.</summary>
internal static class MetricRequestErrors
{
    public static RepositoryException ParameterUnknown(string name) =>
        Refuse.BadRequest("request.metric.parameter-unknown", $"queryParameter {name} not supported for this endpont");

    public static RepositoryException LocationUnknown() =>
        Refuse.BadRequest("request.metric.location-unknown", $"Data location must be 'local', 'remote', or 'all'");
}
