using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Collections.Templates;

/// <summary>Which template forms of a collection begin with.</summary>
internal static class DefaultTemplates
{
    /// <summary>Chooses one, or none, for a collection whose row the operation has locked.</summary>
    public static async Task SetDefaultAsync(this RepositoryDb db, long collection, long? template, CancellationToken ct)
    {
        var chosen = await db.DefaultTemplates.SingleOrDefaultAsync(d => d.CollectionId == collection, ct);
        switch (chosen, template)
        {
            case (null, { } id):
                db.DefaultTemplates.Add(new() { CollectionId = collection, TemplateId = id });
                break;
            case ({ } before, { } id):
                before.TemplateId = id;
                break;
            case ({ } before, null):
                db.DefaultTemplates.Remove(before);
                break;
            default:
                break;
        }
    }
}
