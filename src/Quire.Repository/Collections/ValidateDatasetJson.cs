using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Tells whether a body would do for creating a dataset in a collection. Gives the sentence clients show, good or bad.</summary>
[Requires(Permission.AddDataset)]
public sealed record ValidateDatasetJson(ObjectRef Target, string Json) : IQuery<string>, ITargeted;

internal sealed class ValidateDatasetJsonHandler(CollectionsInForce inForce) : IHandle<ValidateDatasetJson, string>
{
    public async Task<string> HandleAsync(ValidateDatasetJson operation, OperationContext context, CancellationToken ct)
    {
        var rules = await inForce.OfAsync(context.Target, ct);
        return DatasetJsonValidation.Message(operation.Json, rules.Schema, rules.Requirements);
    }
}
