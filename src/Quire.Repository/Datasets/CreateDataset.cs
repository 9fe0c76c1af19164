using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Templates;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Installation;
using Quire.Repository.Metadata;
using Quire.Repository.Metadata.Languages;
using Quire.Repository.Notifications;
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

    /// <summary>
    /// Whether required metadata may be missing; counts only where the installation allows it. An author is named in any case.
    /// </summary>
    public bool AllowsIncomplete { get; init; }

    /// <summary>
    /// Id of a template of the collection or of one above that fills in what is not given; null for none.
    /// </summary>
    public long? TemplateId { get; init; }

    /// <summary>
    /// Whether whoever makes it can say the language of its metadata; true unless said otherwise. Without, it has the one its
    /// collection chose, or none.
    /// </summary>
    public bool SaysLanguage { get; init; } = true;

    /// <summary>The step of an import of a folder it is; null for none.</summary>
    public ImportStep? Import { get; init; }

    /// <summary>What of the document it is made of was not taken over, in a sentence each.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];
}

internal sealed class CreateDatasetHandler(
    RepositoryDb db,
    VersionInputs inputs,
    DefaultTerms terms,
    TemplateUse templates,
    DatasetTypes types,
    IDatabaseDialect dialect,
    SchemaCache schemas,
    CollectionOwners owners,
    MetadataLanguages languages,
    ContributorRoles roles,
    IdentifierMinter minter,
    IdentifierGenerators generators,
    IdentifierUpkeep identifiers,
    NewDatasetStore stores,
    NewDatasetNotifications notifications,
    ImportSteps imports,
    IOptions<InstallationOptions> options
) : IHandlePrepared<CreateDataset, CreateDatasetHandler.Prepared, DatasetRecord>
{
    public async Task<Prepared> PrepareAsync(CreateDataset operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Origin is not DatasetOrigin.Own && !context.Caller.IsSuperuser)
        {
            throw AccessErrors.SuperuserRequired();
        }

        // What is made here is a draft, which a dataset from elsewhere never has.
        operation.Origin.MustBeChangedHere();
        var type = await types.OfNewAsync(operation.Version.Value.DatasetType, ct);
        var given = operation.TemplateId is { } template
            ? await templates.FilledAsync(operation.Version, template, context.Target, ct)
            : operation.Version;
        var input = await inputs.AcceptAsync(given, type, ct);
        if (operation.Origin is DatasetOrigin.Own)
        {
            input = await terms.ForAsync(input, type, ct);
        }

        var path = await owners.WithItselfAsync(context.Target, ct);
        MustAllow(path[0], type);
        var language = operation.SaysLanguage
            ? await languages.AcceptAsync(input.MetadataLanguage, path[0], ct)
            : path[0].MetadataLanguage;
        var schema = await schemas.GetAsync(ct);
        if (operation.AllowsIncomplete && options.Value.AllowIncompleteMetadata)
        {
            MustNameAuthors(input.Metadata);
            MetadataValidator.MustBeValid(input.Metadata, schema, FieldRequirements.None);
        }
        else
        {
            MetadataValidator.MustBeValid(input.Metadata, schema, RequirementsLookup.Of(path, schema));
        }

        return new(input, path, type.Name, language);
    }

    public async Task<DatasetRecord> HandleAsync(
        CreateDataset operation,
        Prepared prepared,
        OperationContext context,
        CancellationToken ct
    )
    {
        await MustStayAsync(prepared.Type, ct);
        var dataset = await NewAsync(operation.Origin, context, prepared, ct);
        db.Datasets.Add(dataset);
        if (await roles.OfAsync(prepared.Path[0], ct) is { } role)
        {
            db.RoleAssignments.Add(
                new()
                {
                    Assignee = context.Caller.Identifier,
                    RoleId = role.Id,
                    Object = dataset.Object,
                }
            );
        }

        await db.SaveChangesAsync(ct);
        if (operation.TemplateId is { } template)
        {
            await templates.CountAsync(template, ct);
        }

        context.AuditObjectId = dataset.Id;
        context.AuditDetails = dataset.Object.PersistentId!.ToString();
        context.Changed(OutboxKind.Dataset, dataset.Id);
        await identifiers.CreatedAsync(context, dataset, ct);
        await notifications.CreatedAsync(context, dataset, ct);
        await imports.DoneAsync(operation.Import, ImportedDatasets.Said(dataset.Id, operation.NotTaken), context, ct);
        return dataset;
    }

    // Who allows nothing allows what every collection always took.
    private static void MustAllow(CollectionRecord collection, DatasetType type)
    {
        var allowed = collection.AllowedDatasetTypes ?? [DatasetType.Default];
        if (!allowed.Contains(type.Name))
        {
            throw DatasetTypeErrors.NotAllowedHere(type.Name, string.Join(", ", allowed));
        }
    }

    private async Task<IdentifierGenerator> GeneratorAsync(OperationContext context, Prepared prepared, CancellationToken ct) =>
        await generators.InAsync(context.Target, ct) ?? throw IdentifierErrors.GeneratorMissing(prepared.Path[0].Alias);

    // The default type is never removed; another must not go while the dataset is made.
    private async Task MustStayAsync(string type, CancellationToken ct)
    {
        if (type != DatasetType.Default)
        {
            await dialect.LockTurnAsync(db, Turns.DatasetTypes, ct);
            if (!await db.DatasetTypes.AnyAsync(t => t.Name == type, ct))
            {
                throw DatasetTypeErrors.Invalid(type);
            }
        }
    }

    private static void MustNameAuthors(MetadataDocument metadata)
    {
        var authors = metadata.Compounds("author");
        if (authors.IsDefaultOrEmpty || authors.Any(a => string.IsNullOrWhiteSpace(a["authorName"])))
        {
            throw DatasetErrors.AuthorMissing();
        }
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
                    : await minter.MintAsync(await GeneratorAsync(context, prepared, ct), ct),
            },
            StoreName = stores.For(prepared.Path),
            DatasetType = prepared.Type,
            MetadataLanguage = prepared.Language,
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
                    Major = (origin as DatasetOrigin.Imported)?.Number?.Major,
                    Minor = (origin as DatasetOrigin.Imported)?.Number?.Minor,
                    CreatedAt = context.Now,
                    UpdatedAt = context.Now,
                    CreatorId = context.Caller.AccountId,
                    Revision = 1,
                },
            ],
        };

    /// <param name="Input">What the draft is to hold.</param>
    /// <param name="Path">The collection and those above it.</param>
    /// <param name="Type">Name of its type.</param>
    /// <param name="Language">Language of its metadata; null where none is told.</param>
    internal sealed record Prepared(VersionInput Input, IReadOnlyList<CollectionRecord> Path, string Type, string? Language);
}
