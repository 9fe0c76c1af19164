using Quire.Domain.Errors;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>What is wrong with questions and reports about usage.</summary>
internal static class UsageErrors
{
    public static RepositoryException MetricUnknown(string names) =>
        Refuse.BadRequest("usage.metric.unknown", $"MetricType must be one of these values: [{names}].");

    public static RepositoryException CountryUnknown() =>
        Refuse.BadRequest("usage.country.unknown", $"Country must be one of the ISO 1366 Country Codes");

    public static RepositoryException NoPeriod() =>
        Refuse.BadRequest("usage.period.none", $"YEAR-MONTH date format must be either yyyy-mm or yyyy-mm-dd");

    public static RepositoryException StateUnknown() =>
        Refuse.BadRequest("usage.state.unknown", $"State must be one of these values: [new, done, skip, processing, failed].");

    public static RepositoryException StateNotFound(string period) =>
        Refuse.NotFound("usage.state.missing", $"Could not find an existing process state for {period}");

    public static RepositoryException StateNotThere(string period) =>
        Refuse.NotFound("usage.state.not-there", $"Processing State not found for {period}");
}
