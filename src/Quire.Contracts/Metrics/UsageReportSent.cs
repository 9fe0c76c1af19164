namespace Quire.Contracts.Metrics;

/// <summary>A report of usage was sent to the hub, which took it.</summary>
public sealed record UsageReportSent
{
    /// <summary>A sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The month it is about, as <c>2024-01</c>. Not in the Dataverse API.</summary>
    public required string YearMonth { get; init; }

    /// <summary>Status the hub answered with. Not in the Dataverse API.</summary>
    public required int HubStatus { get; init; }
}
