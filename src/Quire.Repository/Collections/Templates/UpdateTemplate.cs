using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Changes name, fields, instructions and terms of a template; what is not spoken of stays.</summary>
/// <param name="Id">The template.</param>
/// <param name="Change">What is to change.</param>
/// <param name="Replace">Replace what fields hold, and all instructions, instead of adding to them.</param>
/// <param name="Seen">What it held when it was looked at: otherwise it stays. Null for whatever it holds.</param>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateTemplate(long Id, Input<TemplateInput> Change, bool Replace, SeenState? Seen = null)
    : ICommand<TemplateView>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class UpdateTemplateHandler(CollectionTemplates templates, TemplateContents contents, TemplateTerms terms)
    : IHandle<UpdateTemplate, TemplateView>
{
    public async Task<TemplateView> HandleAsync(UpdateTemplate operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        operation.Seen?.MustBe(template.State());
        await contents.ApplyAsync(template, operation.Change.Value, operation.Replace, ct);
        await terms.ApplyAsync(template, operation.Change.Value.Terms, ct);
        return await templates.ViewAsync(template, ct);
    }
}
