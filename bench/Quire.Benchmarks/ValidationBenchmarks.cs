using System.Collections.Immutable;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Metadata;

namespace Quire.Benchmarks;

/// <summary>Reading and checking what a client sends for a dataset with every field, against parsing its JSON.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private byte[] _body = [];
    private JsonElement _blocks;
    private MetadataSchema _schema = null!;
    private MetadataDocument _document = null!;
    private FieldRequirements _requirements = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        await using var installation = new Installation();
        _schema = await installation.SchemaAsync();
        var body = Installation.RichBody(_schema);
        _body = JsonSerializer.SerializeToUtf8Bytes(body);
        _blocks = body.GetProperty("datasetVersion").GetProperty("metadataBlocks");
        _requirements = new(_schema.Blocks);
        _document = ReadFields();
    }

    [Benchmark(Baseline = true)]
    public JsonValueKind ParseJson()
    {
        using var json = JsonDocument.Parse(_body);
        return json.RootElement.ValueKind;
    }

    [Benchmark]
    public MetadataDocument ReadFields() => new FieldInputReader(_schema).ReadBlocks(_blocks);

    [Benchmark]
    public ImmutableArray<Quire.Domain.Errors.FieldProblem> Validate() =>
        MetadataValidator.Validate(_document, _schema, _requirements);
}
