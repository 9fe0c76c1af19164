using Quire.Domain.Access;
using Quire.Repository.Data;
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

internal sealed class SetCollectionAttributeHandler(CollectionChanges changes) : IHandle<SetCollectionAttribute, CollectionView>
{
    public Task<CollectionView> HandleAsync(SetCollectionAttribute operation, OperationContext context, CancellationToken ct)
    {
        context.AuditDetails = operation.Attribute;
        return changes.ApplyAsync(InputOf(operation, context.Caller), context, ct);
    }

    private static CollectionInput InputOf(SetCollectionAttribute operation, Caller caller)
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
            // Files get no identifiers of their own here, so that nobody can be told that theirs do.
            "filePIDsEnabled" => throw CollectionErrors.FilePidsFixed(),
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
