using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Exports;
using Quire.Repository.Export;

namespace Quire.Benchmarks;

/// <summary>Rendering a version whose table has ten thousand variables, in the formats that tell of them, against DDI.</summary>
[MemoryDiagnoser]
public class WideTableExportBenchmarks
{
    private const int Variables = 10_000;

    private Installation _installation = null!;
    private ExportedVersion _version = null!;

    [Params("html", "croissant")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _installation = new();
        var view = await _installation.RichVersionAsync();
        var version = await _installation
            .Services.GetRequiredService<ExportedVersions>()
            .OfAsync(view.Version, CancellationToken.None);
        var file = new ExportedFile
        {
            Id = 1,
            Label = "wide.tab",
            ContentType = "text/tab-separated-values",
            Size = 1_000_000,
            Original = new("text/csv", "Comma Separated Values", "wide.csv", 1_000_000),
            Unf = "UNF:6:AAAAAAAAAAAAAAAAAAAAAA==",
            Dimensions = (1_000, Variables),
        };
        var table = new ExportedTable(1_000, [.. Enumerable.Range(0, Variables).Select(VariableOf)]);
        _version = version with
        {
            Files = new[] { file }.ToAsyncEnumerable(),
            TableFiles = new[] { file }.ToAsyncEnumerable(),
            Tables = new[] { new ExportedTableFile(file, table) }.ToAsyncEnumerable(),
        };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _installation.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task DdiAsync() => WriteAsync("ddi");

    [Benchmark]
    public Task ExportAsync() => WriteAsync(Format);

    private static ExportedVariable VariableOf(int number) =>
        new(number, string.Create(CultureInfo.InvariantCulture, $"variable{number}"))
        {
            Label = "How often, on average, in the year before",
            IsNumeric = true,
            Unf = "UNF:6:AAAAAAAAAAAAAAAAAAAAAA==",
            Statistics =
            [
                new("mean", "2.5"),
                new("medn", "2.0"),
                new("mode", "."),
                new("vald", "990.0"),
                new("invd", "10.0"),
                new("min", "1.0"),
                new("max", "5.0"),
                new("stdev", "1.25"),
            ],
            Categories = [new("1", "Never", 400, false), new("5", "Daily", 100, false), new("9", "No answer", 10, true)],
        };

    private Task WriteAsync(string format) =>
        Exporters.BuiltIn.TryGet(format, out var exporter)
            ? exporter.WriteAsync(_version, Stream.Null)
            : throw new InvalidOperationException(format);
}
