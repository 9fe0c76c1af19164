using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>
/// Says which generator makes the identifiers of a dataset and its files, or of what is deposited in a collection; those there
/// are stay. Gives the name of the one that counts now.
/// </summary>
/// <param name="Target">The dataset or the collection.</param>
/// <param name="Name">Name of the generator; null for the one that counts where nothing is said.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetIdentifierGenerator(ObjectRef Target, string? Name) : ICommand<string>, ITargeted;

internal sealed class SetIdentifierGeneratorHandler(RepositoryDb db, IdentifierGenerators generators)
    : IHandle<SetIdentifierGenerator, string>
{
    public async Task<string> HandleAsync(SetIdentifierGenerator operation, OperationContext context, CancellationToken ct)
    {
        var item = context.Target;
        if (operation.Name is { } name && await generators.FindAsync(name, ct) is null)
        {
            throw IdentifierErrors.GeneratorUnknown();
        }

        await db.IdentifierGenerators.Where(g => g.ObjectId == item.Id).ExecuteDeleteAsync(ct);
        context.AuditDetails = operation.Name ?? "default";
        if (operation.Name is { } chosen)
        {
            db.IdentifierGenerators.Add(new() { ObjectId = item.Id, Name = chosen });
            return chosen;
        }

        var counts = await (item.Kind == ObjectKind.Collection ? generators.InAsync(item, ct) : generators.ForAsync(item, ct));
        return (counts ?? throw IdentifierErrors.GeneratorGone()).Id;
    }
}
