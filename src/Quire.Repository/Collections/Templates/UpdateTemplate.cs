using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Changes name, fields and instructions of a template; what is not spoken of stays.</summary>
/// <param name="Id">The template.</param>
/// <param name="Change">What is to change.</param>
/// <param name="Replace">Replace what fields hold, and all instructions, instead of adding to them.</param>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
[RequiresAccount]
public sealed record UpdateTemplate(long Id, Input<TemplateInput> Change, bool Replace) : ICommand<TemplateView>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class UpdateTemplateHandler(CollectionTemplates templates, TemplateContents contents)
    : IHandle<UpdateTemplate, TemplateView>
{
    public async Task<TemplateView> HandleAsync(UpdateTemplate operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        await contents.ApplyAsync(template, operation.Change.Value, operation.Replace, ct);
        return await templates.ViewAsync(template, ct);
    }
}
