using Quire.Domain.Access;
using Quire.Domain.Datasets;
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

internal sealed class UpdateTemplateLicenseHandler(CollectionTemplates templates, LicenseChoices choices, GivenTerms given)
    : IHandle<UpdateTemplateLicense>
{
    public async Task HandleAsync(UpdateTemplateLicense operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        var use = await given.OfUseAsync(operation.Terms, ct);
        template.Terms = (await choices.GetAsync(ct)).Settle(template.Terms.WithUseOf(use));
    }
}
