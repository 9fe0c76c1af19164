namespace Quire.Api.Http.Wording;

/// <summary>How counts are spoken of on the wire.</summary>
internal static class MetricTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of(
            "metric.month.none",
            "The expected format is YYYY-MM but an exception was thrown: Text '{month}' could not be parsed"
        ),
        RefusalText.Of("metric.month.to-come", "The requested date is set past the current month."),
        RefusalText.Of("metric.days.none", "Invalid parameter for number of days."),
        RefusalText.Of("metric.collection.unknown", "No Dataverse with alias: {alias}"),
    ];
}
