using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Lets forms of a collection begin with a template, or with none.</summary>
/// <param name="Target">The collection.</param>
/// <param name="TemplateId">One of its own or of a collection above; null for none.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record SetDefaultTemplate(ObjectRef Target, long? TemplateId) : ICommand, ITargeted;

internal sealed class SetDefaultTemplateHandler(RepositoryDb db, IDatabaseDialect dialect, CollectionTemplates templates)
    : IHandle<SetDefaultTemplate>
{
    public async Task HandleAsync(SetDefaultTemplate operation, OperationContext context, CancellationToken ct)
    {
        if (operation.TemplateId is { } id)
        {
            _ = await templates.OfCollectionAsync(id, context.Target, ct);
        }

        await db.SetDefaultAsync(context.Target.Id, operation.TemplateId, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (operation.TemplateId is not null && dialect.IsBrokenReference(e))
        {
            // It was deleted after the look.
            throw TemplateErrors.NotFound(operation.TemplateId.Value);
        }

        context.AuditDetails = operation.TemplateId is { } set ? $"template {set}" : "no template";
    }
}
