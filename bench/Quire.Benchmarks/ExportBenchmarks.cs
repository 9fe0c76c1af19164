using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Exports;
using Quire.Repository.Export;

namespace Quire.Benchmarks;

/// <summary>Rendering a version with every field in each export format, against the native JSON.</summary>
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private Installation _installation = null!;
    private ExportedVersion _version = null!;

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    public static IEnumerable<string> Formats => Exporters.BuiltIn.All.Select(e => e.Name);

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _installation = new();
        var view = await _installation.RichVersionAsync();
        _version = await _installation
            .Services.GetRequiredService<ExportedVersions>()
            .OfAsync(view.Version, CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _installation.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task NativeJsonAsync() => WriteAsync("dataverse_json");

    [Benchmark]
    public Task ExportAsync() => WriteAsync(Format);

    private Task WriteAsync(string format) =>
        Exporters.BuiltIn.TryGet(format, out var exporter)
            ? exporter.WriteAsync(_version, Stream.Null)
            : throw new InvalidOperationException(format);
}
