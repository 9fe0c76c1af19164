using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>
/// Makes a template for datasets of a collection, under the default licence of the installation unless terms are given.
/// </summary>
/// <param name="Target">The collection.</param>
/// <param name="Template">Its name, fields and instructions.</param>
/// <param name="IsDefault">Forms of the collection begin with it from now on.</param>
[Requires(Permission.EditDataverse)]
[RequiresAccount]
public sealed record CreateTemplate(ObjectRef Target, Input<TemplateInput> Template, Input<bool> IsDefault)
    : ICommand<TemplateView>,
        ITargeted;

internal sealed class CreateTemplateHandler(
    RepositoryDb db,
    CollectionTemplates templates,
    TemplateContents contents,
    TemplateTerms terms,
    Licenses licenses
) : IHandle<CreateTemplate, TemplateView>
{
    // All of a collection are listed at once.
    private const int Most = 200;

    public async Task<TemplateView> HandleAsync(CreateTemplate operation, OperationContext context, CancellationToken ct)
    {
        var collection = context.Target.Id;
        var (input, isDefault) = (operation.Template.Value, operation.IsDefault.Value);
        if (await db.Templates.CountAsync(t => t.CollectionId == collection, ct) >= Most)
        {
            throw TemplateErrors.TooMany(Most);
        }

        var template = new TemplateRecord
        {
            CollectionId = collection,
            Collection = await db.Collections.SingleAsync(c => c.Id == collection, ct),
            Name = input.Name ?? "",
            Metadata = MetadataDocumentCodec.Serialize(MetadataDocument.Empty),
            Terms = new TermsOfUse { LicenseId = (await licenses.DefaultAsync(ct))?.Id, FileAccessRequest = true },
            CreatedAt = context.Now,
        };
        await contents.ApplyAsync(template, input, replace: true, ct);
        await terms.ApplyAsync(template, input.Terms, ct);
        db.Templates.Add(template);
        await db.SaveChangesAsync(ct);
        if (isDefault)
        {
            await db.SetDefaultAsync(collection, template.Id, ct);
        }

        context.AuditDetails = $"template {template.Id}";
        return await templates.ViewAsync(template, isDefault, ct);
    }
}
