using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>Says which set of labels counts for a collection and what lies in it, or for a dataset.</summary>
/// <param name="Target">The collection or dataset.</param>
/// <param name="Name">Name of a set; <c>DISABLED</c> for none, <c>DEFAULT</c> for that of the collection above.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record SetCurationLabelSet(ObjectRef Target, string? Name) : ICommand, ITargeted;

internal sealed class SetCurationLabelSetHandler(RepositoryDb db, CurationLabels labels) : IHandle<SetCurationLabelSet>
{
    public async Task HandleAsync(SetCurationLabelSet operation, OperationContext context, CancellationToken ct)
    {
        var name = operation.Name;
        if (
            name is null
            || (
                name is not (CurationLabels.Default or CurationLabels.Disabled) && !(await labels.SetsAsync(ct)).ContainsKey(name)
            )
        )
        {
            throw CurationErrors.NoSuchSet(name);
        }

        await db.CurationLabelSets.Where(s => s.ObjectId == context.Target.Id).ExecuteDeleteAsync(ct);
        if (name != CurationLabels.Default)
        {
            db.CurationLabelSets.Add(new() { ObjectId = context.Target.Id, Name = name });
        }

        context.AuditDetails = name;
    }
}
