using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Puts a template under a licence or under terms of its own; its terms of access stay.</summary>
/// <param name="Id">The template.</param>
/// <param name="Terms">A licence, or custom terms with a text; what is said of access in it does not count.</param>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateTemplateLicense(long Id, Input<TermsOfUse> Terms) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class UpdateTemplateLicenseHandler(CollectionTemplates templates, LicenseChoices choices, Licenses licenses)
    : IHandle<UpdateTemplateLicense>
{
    public async Task HandleAsync(UpdateTemplateLicense operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        var given = operation.Terms.Value;
        if (await licenses.FindAsync(given.LicenseId, ct) is { Active: false } inactive)
        {
            throw DatasetErrors.LicenseInactive(inactive.Name);
        }

        if (!given.AreStated)
        {
            throw DatasetErrors.TermsTextMissing();
        }

        template.Terms = (await choices.GetAsync(ct)).Settle(template.Terms.WithUseOf(given));
        context.AuditObjectId = template.CollectionId;
        context.AuditDetails = $"template {template.Id}";
    }
}
