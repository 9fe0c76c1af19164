using System.IO.Pipelines;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Benchmarks;

/// <summary>
/// Rendering the native JSON of a version with every field, against writing the same document once it is parsed.
/// </summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private Installation _installation = null!;
    private VersionView _view = null!;
    private JsonElement _parsed;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _installation = new();
        _view = await _installation.RichVersionAsync();
        using var json = JsonDocument.Parse(await RenderVersionAsync());
        _parsed = json.RootElement.Clone();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _installation.DisposeAsync();

    [Benchmark(Baseline = true)]
    public byte[] WriteParsedJson() => JsonSerializer.SerializeToUtf8Bytes(_parsed);

    [Benchmark]
    public async Task<byte[]> RenderVersionAsync()
    {
        using var bytes = new MemoryStream();
        var output = PipeWriter.Create(bytes);
        await _installation
            .Services.GetRequiredService<VersionWriter>()
            .WriteAsync(
                output,
                _view,
                VersionParts.Whole,
                _installation.Services.GetRequiredService<ListedFiles>(),
                CancellationToken.None
            );
        await output.CompleteAsync();
        return bytes.ToArray();
    }
}
