using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Validation;

/// <summary>Holds the newest version of a dataset against what is asked for now.</summary>
/// <param name="Target">The dataset.</param>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record ValidateDataset(ObjectRef Target) : IQuery<DatasetValidity>, IBeyondLimits;

internal sealed class ValidateDatasetHandler(RepositoryDb db, SchemaCache schemas, RequirementsLookup requirements)
    : IHandle<ValidateDataset, DatasetValidity>
{
    public async Task<DatasetValidity> HandleAsync(ValidateDataset operation, OperationContext context, CancellationToken ct)
    {
        var schema = await schemas.GetAsync(ct);
        var newest = await db.Versions.AsNoTracking().NewestOf(context.Target.Id).FirstAsync(ct);
        return VersionValidation.Of(newest, schema, await requirements.OnChildAsync(context.Target, schema, ct));
    }
}
