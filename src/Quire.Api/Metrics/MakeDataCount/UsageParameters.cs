using Quire.Api.Http;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>What usage can be asked by, and where reports are.</summary>
internal static class UsageParameters
{
    public static readonly QueryParameter Country = new(
        "country",
        QueryKind.Text,
        "Code of a country (ISO 3166): only use from there. Countries are known from reports alone; nothing here looks them up."
    );

    public static readonly QueryParameter Report = new(
        "reportOnDisk",
        QueryKind.Text,
        "Path of a report in the folder for reports (`Usage:ReportsFolder`); without it the report is the body."
    );

    public static readonly QueryParameter Month = new(
        "yearMonth",
        QueryKind.Text,
        "The month, as `2024-01`; the one that ended last unless said otherwise."
    );

    public static readonly QueryParameter State = new(
        "state",
        QueryKind.Text,
        "`new`, `done`, `skip`, `processing` or `failed`."
    );

    public static readonly QueryParameter Server = new("server", QueryKind.Text, "Where it is processed.");
}
