using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>Name of the generator that makes identifiers for a dataset and its files.</summary>
/// <param name="Target">The dataset.</param>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
public sealed record GetIdentifierGenerator(ObjectRef Target) : IQuery<string>, ITargeted;

internal sealed class GetIdentifierGeneratorHandler(IdentifierGenerators generators) : IHandle<GetIdentifierGenerator, string>
{
    public async Task<string> HandleAsync(GetIdentifierGenerator operation, OperationContext context, CancellationToken ct) =>
        (await generators.ForAsync(context.Target, ct) ?? throw IdentifierErrors.GeneratorGone()).Id;
}
