using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Server;
using Quire.Server.Demo;

namespace Quire.Benchmarks;

/// <summary>A fresh installation in this process, with a dataset that fills in every field of every block.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quire-benchmarks-");
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    public Installation()
    {
        _app = QuireServer.Build(Server.CommandLine.Parse(
            ["--dev", "--data", _folder.FullName, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]));
        QuireServer.StartAsync(_app).GetAwaiter().GetResult();
        _scope = _app.Services.CreateAsyncScope();
    }

    /// <summary>Services of one long request.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    public static JsonElement RichBody(MetadataSchema schema)
    {
        var body = new JsonObject
        {
            ["datasetVersion"] = new JsonObject
            {
                ["license"] = new JsonObject { ["name"] = "CC0 1.0" },
                ["metadataBlocks"] = EveryField.Of(schema),
            },
        };
        using var json = JsonDocument.Parse(body.ToJsonString());
        return json.RootElement.Clone();
    }

    public async Task<MetadataSchema> SchemaAsync() => await Services.GetRequiredService<SchemaCache>().GetAsync(CancellationToken.None);

    public Task<TResult> RunAsync<TResult>(IOperation<TResult> operation) =>
        Services.GetRequiredService<OperationGate>().RunAsync(operation, Caller.System, CancellationToken.None);

    /// <summary>The draft of a new rich dataset.</summary>
    public async Task<VersionView> RichVersionAsync()
    {
        var made = await RunAsync(new CreateDataset(new ObjectRef.Collection(":root"), RichBody(await SchemaAsync())));
        return await RunAsync(new GetDatasetVersion(new ObjectRef.Dataset(made.Id), ":draft", WithOwners: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
