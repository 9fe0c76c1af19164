using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Deletes a template; it is the default of no collection any more. Gives its name.</summary>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
[RequiresAccount]
public sealed record DeleteTemplate(long Id) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class DeleteTemplateHandler(CollectionTemplates templates) : IHandle<DeleteTemplate, string>
{
    public async Task<string> HandleAsync(DeleteTemplate operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.EditableAsync(operation.Id, context, ct);
        return templates.Remove(template, context);
    }
}
