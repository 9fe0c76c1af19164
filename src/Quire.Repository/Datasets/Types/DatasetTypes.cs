using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Datasets.Types;

/// <summary>The types datasets can be of. Read from memory; changes by anybody arrive through the outbox.</summary>
public sealed class DatasetTypes(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private readonly RememberedValue<IReadOnlyList<DatasetType>> _all = new(scopes, ReadAsync);

    public ValueTask<IReadOnlyList<DatasetType>> AllAsync(CancellationToken ct) => _all.GetAsync(ct);

    /// <summary>The type with a name; null when there is none.</summary>
    public async ValueTask<DatasetType?> FindAsync(string name, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(t => t.Name == name);

    /// <summary>The type of a dataset to be made.</summary>
    /// <param name="name">What its depositor says; null for the default.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<DatasetType> OfNewAsync(string? name, CancellationToken ct) =>
        await FindAsync(name ?? DatasetType.Default, ct) ?? throw DatasetTypeErrors.Invalid(name ?? DatasetType.Default);

    /// <summary>The type of a dataset where it matters for licences; null where every type offers all of them.</summary>
    public async Task<DatasetType?> OfferingFewerAsync(RepositoryDb db, long dataset, CancellationToken ct)
    {
        if ((await AllAsync(ct)).All(t => t.LicenseIds.Count == 0))
        {
            return null;
        }

        var name = await db.Datasets.Where(d => d.Id == dataset).Select(d => d.DatasetType).SingleAsync(ct);
        return await FindAsync(name, ct);
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    internal static DatasetType Of(DatasetTypeRecord type) =>
        new(type.Id, type.Name, type.DisplayName)
        {
            Description = type.Description,
            BlockNames = type.BlockNames,
            LicenseIds = type.LicenseIds,
        };

    private static async Task<IReadOnlyList<DatasetType>> ReadAsync(RepositoryDb db, CancellationToken ct) =>
        [.. (await db.DatasetTypes.AsNoTracking().OrderBy(t => t.Id).ToListAsync(ct)).Select(Of)];
}
