using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>Changes one attribute of a collection.</summary>
/// <param name="Target">The collection.</param>
/// <param name="Attribute">Its wire name.</param>
/// <param name="Value">The new value as text; null when none was given.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetCollectionAttribute(ObjectRef Target, string Attribute, string? Value)
    : ICommand<CollectionView>,
        ITargeted,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.CollectionAliases;
}

internal sealed class SetCollectionAttributeHandler(CollectionChanges changes, Settings settings)
    : IHandle<SetCollectionAttribute, CollectionView>
{
    public async Task<CollectionView> HandleAsync(
        SetCollectionAttribute operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        context.AuditDetails = operation.Attribute;
        var mayChooseFilePids = await settings.IsTrueAsync(SettingNames.FilePidsPerCollection, ct);
        return await changes.ApplyAsync(InputOf(operation, context.Caller, mayChooseFilePids), context, ct);
    }

    private static CollectionInput InputOf(SetCollectionAttribute operation, Caller caller, bool mayChooseFilePids)
    {
        var attribute = operation.Attribute;
        return attribute switch
        {
            "alias" => new() { Alias = Text() },
            "name" => new() { Name = Text() },
            "description" => new() { Description = Text() },
            "affiliation" => new() { Affiliation = Text() },
            "requireFilesToPublishDataset" => new() { RequireFilesToPublish = OfSuperuser(() => Truth(Text())) },
            "allowedDatasetTypes" => new()
            {
                AllowedDatasetTypes = OfSuperuser(() => (IReadOnlyList<string>)[.. Text().Split(',').Select(t => t.Trim())]),
            },
            "filePIDsEnabled" => new()
            {
                FilePidsEnabled = OfSuperuser(() => mayChooseFilePids ? Truth(Text()) : throw CollectionErrors.FilePidsFixed()),
            },
            _ => throw CollectionErrors.AttributeUnknown(attribute),
        };

        string Text() => operation.Value ?? throw CollectionErrors.AttributeNoText(attribute);

        T OfSuperuser<T>(Func<T> read) => caller.IsSuperuser ? read() : throw CollectionErrors.AttributeOfSuperusers();
    }

    private static bool Truth(string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            _ => throw CollectionErrors.AttributeNoTruth(text),
        };
}
