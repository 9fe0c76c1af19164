using Quire.Domain.Access;
using Quire.Domain.Metadata.Blocks;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>
/// Loads a definition file: makes blocks, fields and vocabulary values, or changes those there are. In force at once everywhere.
/// </summary>
/// <param name="Definition">Text of the tab-separated file.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record LoadMetadataBlock(string Definition) : ICommand<LoadedDefinitions>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Blocks;
}

internal sealed class LoadMetadataBlockHandler(BlockLoading loading) : IHandle<LoadMetadataBlock, LoadedDefinitions>
{
    public async Task<LoadedDefinitions> HandleAsync(LoadMetadataBlock operation, OperationContext context, CancellationToken ct)
    {
        var loaded = await loading.LoadAsync(BlockDefinitionReader.Read(operation.Definition), ct);
        context.AuditDetails = string.Join(", ", loaded.Added.Where(a => a.Type == "MetadataBlock").Select(a => a.Name));
        context.Changed(OutboxKind.Schema, 0);
        return loaded;
    }
}
