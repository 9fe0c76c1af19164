using Quire.Domain.Errors;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>What is wrong with reports of usage.</summary>
internal static class UsageReportErrors
{
    public static RepositoryException NoDatasets() =>
        Refuse.BadRequest("reading.usage.no-datasets", $"IOException: the report has no list report-datasets.");

    public static RepositoryException NoPeriod() =>
        Refuse.BadRequest(
            "reading.usage.no-period",
            $"IOException: a performance of the report has no period with a begin-date."
        );

    public static RepositoryException NoCount(string name) =>
        Refuse.BadRequest("reading.usage.no-count", $"IOException: {name} of the report is no number of 0 or more.");

    public static RepositoryException NoFile(string name) =>
        Refuse.BadRequest(
            "request.usage.no-file",
            $"IOException: there is no {name} in the folder for reports (Usage:ReportsFolder)."
        );

    public static RepositoryException TooLong(int megabytes) =>
        Refuse.BadRequest("request.usage.too-long", $"IOException: the report has more than {megabytes} MB.");

    public static RepositoryException NoJson() =>
        Refuse.BadRequest("reading.usage.no-json", $"IOException: the report is no JSON.");

    public static RepositoryException NoHub() =>
        Refuse.Unavailable(
            "request.usage.no-hub",
            $"No hub is configured. The administrator names one by Usage:HubUrl; the report itself can be read all the same."
        );

    public static RepositoryException HubRefused(int status, string answer) =>
        Refuse.Unavailable("request.usage.hub-refused", $"The hub did not take the report. It answered {status}: {answer}");

    public static RepositoryException HubAway(string reason) =>
        Refuse.Unavailable("request.usage.hub-away", $"The hub could not be asked: {reason}");

    public static RepositoryException NoCitations() =>
        Refuse.BadRequest("request.usage.no-citations", $"Only DataCite DOI providers are supported");
}
