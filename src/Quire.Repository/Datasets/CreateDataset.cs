using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
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
/// Makes a dataset with one draft in a collection. A new identifier is minted unless it comes with one, and the depositor gets
/// the collection's role for contributors.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Version">What the draft is to hold.</param>
[Requires(Permission.AddDataset)]
[RequiresAccount]
public sealed record CreateDataset(ObjectRef Target, Input<VersionInput> Version) : ICommand<DatasetRecord>, ITargeted
{
    /// <summary>
    /// Where it comes from; made here unless said otherwise. Only superusers bring datasets that have an identifier.
    /// </summary>
    public DatasetOrigin Origin { get; init; } = DatasetOrigin.Here;
}

internal sealed class CreateDatasetHandler(
    RepositoryDb db,
    VersionInputs inputs,
    DefaultTerms terms,
    SchemaCache schemas,
    CollectionOwners owners,
    IdentifierMinter minter,
    IdentifierUpkeep identifiers,
    NewDatasetStore stores
) : IHandlePrepared<CreateDataset, CreateDatasetHandler.Prepared, DatasetRecord>
{
    public async Task<Prepared> PrepareAsync(CreateDataset operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Origin is not DatasetOrigin.Own && !context.Caller.IsSuperuser)
        {
            throw AccessErrors.SuperuserRequired();
        }

        var input = await inputs.AcceptAsync(operation.Version, ct);
        if (operation.Origin is DatasetOrigin.Own)
        {
            input = await terms.ForAsync(input, ct);
        }

        var path = await owners.WithItselfAsync(context.Target, ct);
        var schema = await schemas.GetAsync(ct);
        MetadataValidator.MustBeValid(input.Metadata, schema, RequirementsLookup.Of(path, schema));
        return new(input, path);
    }

    public async Task<DatasetRecord> HandleAsync(
        CreateDataset operation,
        Prepared prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        var dataset = await NewAsync(operation.Origin, context, prepared, ct);
        db.Datasets.Add(dataset);
        var role = prepared.Path[0].DefaultContributorRoleId is { } chosen
            ? await db.Roles.SingleAsync(r => r.Id == chosen, ct)
            : await db.Roles.SingleAsync(r => r.OwnerId == null && r.Alias == BuiltInRole.Contributor.Alias, ct);
        db.RoleAssignments.Add(
            new()
            {
                Assignee = context.Caller.Identifier,
                Role = role,
                Object = dataset.Object,
            }
        );
        await db.SaveChangesAsync(ct);
        context.AuditObjectId = dataset.Id;
        context.AuditDetails = dataset.Object.PersistentId!.ToString();
        context.Changed(OutboxKind.Dataset, dataset.Id);
        await identifiers.CreatedAsync(context, dataset, ct);
        return dataset;
    }

    private async Task<DatasetRecord> NewAsync(
        DatasetOrigin origin,
        OperationContext context,
        Prepared prepared,
        CancellationToken ct
    ) =>
        new()
        {
            Object = new()
            {
                Kind = ObjectKind.Dataset,
                OwnerId = context.Target.Id,
                AncestorPath = context.Target.PathForChildren,
                CreatorId = context.Caller.AccountId,
                CreatedAt = context.Now,
                PersistentId = origin is DatasetOrigin.Imported { Identifier: var own }
                    ? await minter.TakeAsync(own, ct)
                    : await minter.MintAsync(ct),
            },
            StoreName = stores.For(prepared.Path),
            Revision = 1,
            Versions =
            [
                new()
                {
                    Sequence = 1,
                    State = VersionState.Draft,
                    Metadata = MetadataDocumentCodec.Serialize(prepared.Input.Metadata),
                    Title = prepared.Input.Metadata.First("title") ?? "",
                    Terms = prepared.Input.Terms,
                    VersionNote = prepared.Input.VersionNote,
                    CreatedAt = context.Now,
                    UpdatedAt = context.Now,
                    CreatorId = context.Caller.AccountId,
                    Revision = 1,
                },
            ],
        };

    /// <param name="Input">What the draft is to hold.</param>
    /// <param name="Path">The collection and those above it.</param>
    internal sealed record Prepared(VersionInput Input, IReadOnlyList<CollectionRecord> Path);
}
