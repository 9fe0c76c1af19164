using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Quire.Repository.Operations;

namespace Quire.Server.Telemetry;

/// <summary>Traces and metrics for those who collect them; costs nothing while nobody wants them.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        if (options.Prometheus)
        {
            services.AddSingleton<PrometheusMeters>();
            services.AddHostedService(provider => provider.GetRequiredService<PrometheusMeters>());
        }

        if (options.Prometheus || !string.IsNullOrWhiteSpace(options.OtlpEndpoint))
        {
            services.AddHostedService<BacklogMeter>();
        }

        if (string.IsNullOrWhiteSpace(options.OtlpEndpoint))
        {
            return services;
        }

        // Over HTTP each kind of signal has a path of its own; an address set in code is taken as it is, so the path is added
        // here.
        Action<OtlpExporterOptions> ExportTo(string path) =>
            exporter =>
            {
                var overHttp = options.Protocol.Equals("HttpProtobuf", StringComparison.OrdinalIgnoreCase);
                exporter.Protocol = overHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
                exporter.Endpoint = new(overHttp ? $"{options.OtlpEndpoint.TrimEnd('/')}/{path}" : options.OtlpEndpoint);
            };

        var version = typeof(TelemetryServices)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(options.ServiceName, serviceVersion: version))
            .WithTracing(traces =>
                traces
                    .AddSource(OperationMetrics.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddNpgsql()
                    .AddOtlpExporter(ExportTo("v1/traces"))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(OperationMetrics.Name, BacklogMeter.Name, "Npgsql")
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddOtlpExporter(ExportTo("v1/metrics"))
            );
        return services;
    }
}
