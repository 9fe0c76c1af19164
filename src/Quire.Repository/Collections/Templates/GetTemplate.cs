using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>Reads a template.</summary>
[Open("the permission depends on the collection the template belongs to, and is checked there")]
public sealed record GetTemplate(long Id) : IQuery<TemplateView>;

internal sealed class GetTemplateHandler(CollectionTemplates templates) : IHandle<GetTemplate, TemplateView>
{
    public async Task<TemplateView> HandleAsync(GetTemplate operation, OperationContext context, CancellationToken ct) =>
        await templates.ViewAsync(await templates.UsableAsync(operation.Id, context, ct), ct);
}
