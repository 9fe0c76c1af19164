using Quire.Domain.Errors;

namespace Quire.Repository.Measures;

/// <summary>What is wrong with questions about counts.</summary>
internal static class MetricErrors
{
    public static RepositoryException NoMonth(string month) =>
        Refuse.BadRequest("metric.month.none", $"'{month}' is no month. Months are written as YYYY-MM.");

    public static RepositoryException MonthToCome() => Refuse.BadRequest("metric.month.to-come", $"The month is still to come.");

    public static RepositoryException NoDays() => Refuse.BadRequest("metric.days.none", $"The number of days is none.");

    public static RepositoryException CollectionUnknown(string alias) =>
        Refuse.NotFound("metric.collection.unknown", $"There is no collection '{alias}'.");
}
