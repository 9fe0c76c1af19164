using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Replaces the terms of access of a template; its licence or terms of use stay.</summary>
/// <param name="Id">The template.</param>
/// <param name="Terms">The terms of access; what is said of use in it does not count.</param>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateTemplateAccess(long Id, Input<TermsOfUse> Terms) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class UpdateTemplateAccessHandler(CollectionTemplates templates, GivenTerms given) : IHandle<UpdateTemplateAccess>
{
    public async Task HandleAsync(UpdateTemplateAccess operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        template.Terms = template.Terms.WithAccessOf(await given.OfAccessAsync(operation.Terms, ct));
    }
}
