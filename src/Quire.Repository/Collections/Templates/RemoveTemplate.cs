using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Deletes any template of the installation; it is the default of no collection any more. Gives its name.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record RemoveTemplate(long Id) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Templates;
}

internal sealed class RemoveTemplateHandler(CollectionTemplates templates) : IHandle<RemoveTemplate, string>
{
    public async Task<string> HandleAsync(RemoveTemplate operation, OperationContext context, CancellationToken ct)
    {
        var template = await templates.FindAsync(operation.Id, ct);
        return templates.Remove(template, context);
    }
}
