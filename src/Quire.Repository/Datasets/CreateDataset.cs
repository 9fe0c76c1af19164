using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Identifiers;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Makes a dataset with one draft in a collection. A new identifier is minted whatever the request says, and the depositor gets
/// the collection's role for contributors.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Version">What the draft is to hold.</param>
[Requires(Permission.AddDataset)]
[RequiresAccount]
public sealed record CreateDataset(ObjectRef Target, Input<VersionInput> Version) : ICommand<DatasetRecord>, ITargeted;

internal sealed class CreateDatasetHandler(
    RepositoryDb db,
    VersionInputs inputs,
    SchemaCache schemas,
    CollectionOwners owners,
    IdentifierMinter minter,
    IdentifierUpkeep identifiers,
    NewDatasetStore stores)
    : IHandle<CreateDataset, DatasetRecord>, IPrepare<CreateDataset>
{
    private VersionInput? _input;
    private IReadOnlyList<CollectionRecord> _path = [];

    public async Task PrepareAsync(CreateDataset operation, OperationContext context, CancellationToken ct)
    {
        _input = await inputs.AcceptAsync(operation.Version, ct);
        _path = [await db.Collections.AsNoTracking().Include(c => c.Object).SingleAsync(c => c.Id == context.Target.Id, ct), .. await owners.OfAsync(context.Target, ct)];
        var schema = await schemas.GetAsync(ct);
        MetadataValidator.MustBeValid(_input.Metadata, schema, CollectionRequirements.Of(_path, schema));
    }

    public Task DiscardAsync(CreateDataset operation) => Task.CompletedTask;

    public async Task<DatasetRecord> HandleAsync(CreateDataset operation, OperationContext context, CancellationToken ct)
    {
        var dataset = await NewAsync(context, _input!, ct);
        db.Datasets.Add(dataset);
        var role = _path[0].DefaultContributorRoleId is { } chosen
            ? await db.Roles.SingleAsync(r => r.Id == chosen, ct)
            : await db.Roles.SingleAsync(r => r.OwnerId == null && r.Alias == BuiltInRole.Contributor.Alias, ct);
        db.RoleAssignments.Add(new() { Assignee = context.Caller.Identifier, Role = role, Object = dataset.Object });
        await db.SaveChangesAsync(ct);
        context.AuditObjectId = dataset.Id;
        context.AuditDetails = dataset.Object.PersistentId!.ToString();
        context.Changed(OutboxKind.Dataset, dataset.Id);
        await identifiers.CreatedAsync(context, dataset, ct);
        return dataset;
    }

    private async Task<DatasetRecord> NewAsync(OperationContext context, VersionInput input, CancellationToken ct) => new()
    {
        Object = new()
        {
            Kind = ObjectKind.Dataset,
            OwnerId = context.Target.Id,
            AncestorPath = context.Target.PathForChildren,
            CreatorId = context.Caller.AccountId,
            CreatedAt = context.Now,
            PersistentId = await minter.MintAsync(ct),
        },
        StoreName = stores.For(_path),
        Revision = 1,
        Versions =
        [
            new()
            {
                Sequence = 1,
                State = VersionState.Draft,
                Metadata = MetadataDocumentCodec.Serialize(input.Metadata),
                Title = input.Metadata.First("title") ?? "",
                // Asking for access is possible until somebody says otherwise.
                Terms = input.Terms with { FileAccessRequest = true },
                VersionNote = input.VersionNote,
                CreatedAt = context.Now,
                UpdatedAt = context.Now,
                CreatorId = context.Caller.AccountId,
                Revision = 1,
            },
        ],
    };
}
