using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Publishing;
using Quire.Repository.Accounts;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Server.Demo;

/// <summary>
/// Deposits and publishes example collections, datasets and files through the same operations clients use. Does nothing where
/// the examples are already.
/// </summary>
internal sealed class DemoContent(IServiceProvider services)
{
    private const string Top = "demo";

    /// <summary>How many datasets were deposited.</summary>
    public async Task<int> DepositAsync(CancellationToken ct)
    {
        if (await ReadAsync(db => db.Collections.AnyAsync(c => c.AliasKey == Top, ct)))
        {
            return 0;
        }

        var account = await ReadAsync(db => db.Accounts.Where(a => a.IsSuperuser).OrderBy(a => a.Id).FirstAsync(ct));
        var caller = CallerDirectory.Of(account, address: null);
        foreach (var collection in DemoCollections.All)
        {
            await RunAsync(new CreateCollection(new ObjectRef.Collection(collection.Parent), collection.Input), caller, ct);
            await RunAsync(new PublishCollection(new ObjectRef.Collection(collection.Input.Alias!)), caller, ct);
        }

        var schema = await services.GetRequiredService<SchemaCache>().GetAsync(ct);
        var datasets = DemoDatasets.All(schema).ToList();
        foreach (var dataset in datasets)
        {
            await DepositAsync(dataset, caller, ct);
        }

        return datasets.Count;
    }

    private async Task DepositAsync(DemoDataset dataset, Caller caller, CancellationToken ct)
    {
        using var body = JsonDocument.Parse(dataset.Body.ToJsonString());
        var made = await RunAsync(new CreateDataset(new ObjectRef.Collection(dataset.Collection), body.RootElement), caller, ct);
        var target = new ObjectRef.Dataset(made.Id);
        foreach (var file in dataset.Files)
        {
            await RunAsync(new AddFile(target, new DemoUpload(file)), caller, ct);
        }

        if (dataset.Published)
        {
            await RunAsync(new PublishDataset(target, ReleaseKind.Major), caller, ct);
        }
    }

    private async Task<TResult> RunAsync<TResult>(IOperation<TResult> operation, Caller caller, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationGate>().RunAsync(operation, caller, ct);
    }

    private async Task<T> ReadAsync<T>(Func<RepositoryDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }
}
