using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>Name of the generator that makes identifiers for what is deposited in a collection.</summary>
/// <param name="Target">The collection.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record GetCollectionGenerator(ObjectRef Target) : IQuery<string>, ITargeted;

internal sealed class GetCollectionGeneratorHandler(IdentifierGenerators generators) : IHandle<GetCollectionGenerator, string>
{
    public async Task<string> HandleAsync(GetCollectionGenerator operation, OperationContext context, CancellationToken ct) =>
        (await generators.InAsync(context.Target, ct) ?? throw IdentifierErrors.GeneratorGone()).Id;
}
