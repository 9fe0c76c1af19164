using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Metadata;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
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
        _app = QuireServer.Build(
            Server.CommandLine.Parse([
                "--dev",
                "--data",
                _folder.FullName,
                "--urls",
                "http://127.0.0.1:0",
                "--Logging:LogLevel:Default=Warning",
            ])
        );
        QuireServer.StartAsync(_app).GetAwaiter().GetResult();
        _scope = _app.Services.CreateAsyncScope();
    }

    /// <summary>Services of one long request.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>What a client sends to make the rich dataset.</summary>
    public static JsonElement RichBody(MetadataSchema schema) =>
        JsonSerializer.SerializeToElement(
            new DatasetRequest
            {
                DatasetVersion = new()
                {
                    MetadataBlocks = MetadataValuesJson.Of(EveryField.Of(schema), schema, hideEmails: false),
                },
            },
            (JsonTypeInfo<DatasetRequest>)WireJson.Options.GetTypeInfo(typeof(DatasetRequest))
        );

    public async Task<MetadataSchema> SchemaAsync() =>
        await Services.GetRequiredService<SchemaCache>().GetAsync(CancellationToken.None);

    public Task<TResult> RunAsync<TResult>(IOperation<TResult> operation) =>
        Services.GetRequiredService<OperationGate>().RunAsync(operation, Caller.System, CancellationToken.None);

    /// <summary>The draft of a new rich dataset.</summary>
    public async Task<VersionView> RichVersionAsync()
    {
        var license = (await Services.GetRequiredService<Licenses>().DefaultAsync(CancellationToken.None))!;
        var version = new VersionInput(EveryField.Of(await SchemaAsync()), new() { LicenseId = license.Id });
        var made = await RunAsync(new CreateDataset(new ObjectRef.Collection(":root"), new(version)));
        return await RunAsync(new GetDatasetVersion(new ObjectRef.Dataset(made.Id), ":draft", WithOwners: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
