using Quire.Domain.Errors;

namespace Quire.Repository.Measures;

/// <summary>What is wrong with questions about counts.</summary>
internal static class MetricErrors
{
    public static RepositoryException NoMonth(string month) =>
        Refuse.BadRequest(
            "metric.month.none",
            $"The expected format is YYYY-MM but an exception was thrown: Text '{month}' could not be parsed"
        );

    public static RepositoryException MonthToCome() =>
        Refuse.BadRequest("metric.month.to-come", $"The requested date is set past the current month.");

    public static RepositoryException NoDays() => Refuse.BadRequest("metric.days.none", $"Invalid parameter for number of days.");

    public static RepositoryException CollectionUnknown(string alias) =>
        Refuse.NotFound("metric.collection.unknown", $"No Dataverse with alias: {alias}");
}
