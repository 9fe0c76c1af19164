using System.Text.Json.Nodes;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Describes, as JSON Schema, what the body for creating a dataset in a collection has to be like.</summary>
[Requires(Permission.AddDataset)]
public sealed record GetDatasetSchema(ObjectRef Target) : IQuery<JsonObject>, ITargeted;

internal sealed class GetDatasetSchemaHandler(CollectionsInForce inForce) : IHandle<GetDatasetSchema, JsonObject>
{
    public async Task<JsonObject> HandleAsync(GetDatasetSchema operation, OperationContext context, CancellationToken ct) =>
        DatasetJsonSchema.For((await inForce.OfAsync(context.Target, ct)).Requirements);
}
