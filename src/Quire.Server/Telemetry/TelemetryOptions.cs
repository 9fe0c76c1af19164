namespace Quire.Server.Telemetry;

/// <summary>Where traces and metrics go. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>
    /// Address of an OTLP collector, such as <c>http://localhost:4317</c>. Default: none, and nothing is measured.
    /// </summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary><c>Grpc</c> (default) or <c>HttpProtobuf</c>.</summary>
    public string Protocol { get; set; } = "Grpc";

    /// <summary>Name the server reports under. Default <c>quire</c>.</summary>
    public string ServiceName { get; set; } = "quire";

    /// <summary>
    /// Whether <c>/metrics</c> at the administration listener (<c>Server:AdminUrls</c>) tells metrics in the text Prometheus
    /// reads. Default false.
    /// </summary>
    public bool Prometheus { get; set; }
}
