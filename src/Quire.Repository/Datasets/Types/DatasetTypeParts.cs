using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Metadata;

namespace Quire.Repository.Datasets.Types;

/// <summary>What a dataset type refers to: finds what requests name.</summary>
public sealed class DatasetTypeParts(RepositoryDb db, SchemaCache schemas, Licenses licenses)
{
    /// <summary>A type to be changed, named by id or name.</summary>
    public async Task<DatasetTypeRecord> FindAsync(string idOrName, CancellationToken ct)
    {
        if (!IsNumber(idOrName))
        {
            return await db.DatasetTypes.SingleOrDefaultAsync(t => t.Name == idOrName, ct)
                ?? throw DatasetTypeErrors.NotFound(idOrName);
        }

        return long.TryParse(idOrName, out var id) && await db.DatasetTypes.SingleOrDefaultAsync(t => t.Id == id, ct) is { } type
            ? type
            : throw DatasetTypeErrors.IdNotFound(idOrName);
    }

    /// <summary>Names of blocks, each once.</summary>
    public async Task<List<string>> BlocksAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        return
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Select(name =>
                    schema.TryGetBlock(name, out _)
                        ? name
                        : throw DatasetTypeErrors.BlockUnknown(name, string.Join(", ", schema.Blocks.Select(b => b.Name)))
                ),
        ];
    }

    /// <summary>Licences by name or address, each once.</summary>
    public async Task<IReadOnlyList<LicenseRecord>> LicensesAsync(IReadOnlyList<string> namesOrUris, CancellationToken ct)
    {
        // As they are now, not as they are remembered.
        var all = await db.Licenses.AsNoTracking().OrderBy(l => l.SortOrder).ThenBy(l => l.Id).ToListAsync(ct);
        return
        [
            .. namesOrUris
                .Select(text =>
                    all.Find(l => l.Name == text || l.Uri == text)
                    ?? throw DatasetTypeErrors.LicenseUnknown(
                        text,
                        string.Join(", ", all.Where(l => l.Active).Select(l => l.Name))
                    )
                )
                .DistinctBy(l => l.Id),
        ];
    }

    /// <summary>Names of licences, those that are there.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var all = await licenses.AllAsync(ct);
        return [.. ids.Select(id => all.FirstOrDefault(l => l.Id == id)?.Name).OfType<string>()];
    }

    public static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
