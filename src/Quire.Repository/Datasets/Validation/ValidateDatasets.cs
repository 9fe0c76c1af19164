using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Validation;

/// <summary>
/// Holds the newest version of every dataset against what is asked for now, by number, read as it is asked for.
/// </summary>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record ValidateDatasets : IQuery<IAsyncEnumerable<DatasetValidity>>;

internal sealed class ValidateDatasetsHandler(RepositoryDb db, SchemaCache schemas, RequirementsLookup requirements)
    : IHandle<ValidateDatasets, IAsyncEnumerable<DatasetValidity>>
{
    private const int BatchSize = 200;

    public async Task<IAsyncEnumerable<DatasetValidity>> HandleAsync(
        ValidateDatasets operation,
        OperationContext context,
        CancellationToken ct
    ) => DatasetsAsync(await schemas.GetAsync(ct), ct);

    private async IAsyncEnumerable<DatasetValidity> DatasetsAsync(
        MetadataSchema schema,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        // What collections ask for is found once for each of them, not for every dataset in them.
        var asked = new Dictionary<long, FieldRequirements>();
        var last = 0L;
        while (await AfterAsync(last, ct) is { Count: > 0 } versions)
        {
            foreach (var version in versions)
            {
                var item = version.Dataset.Object;
                if (!asked.TryGetValue(item.OwnerId!.Value, out var requirement))
                {
                    requirement = asked[item.OwnerId.Value] = await requirements.OnChildAsync(item, schema, ct);
                }

                yield return VersionValidation.Of(version, schema, requirement);
            }

            last = versions[^1].DatasetId;
        }
    }

    private Task<List<DatasetVersionRecord>> AfterAsync(long last, CancellationToken ct) =>
        db.NewestOfEach()
            .AsNoTracking()
            .Include(v => v.Dataset.Object)
            .Where(v => v.DatasetId > last)
            .OrderBy(v => v.DatasetId)
            .Take(BatchSize)
            .ToListAsync(ct);
}
