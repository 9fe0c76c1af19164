using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Previews;

/// <summary>Reads the link to the draft of a dataset, secret and all.</summary>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record GetPreviewLink(ObjectRef Target) : IQuery<PreviewView>, ITargeted;

internal sealed class GetPreviewLinkHandler(PreviewLinks links) : IHandle<GetPreviewLink, PreviewView>
{
    public async Task<PreviewView> HandleAsync(GetPreviewLink operation, OperationContext context, CancellationToken ct) =>
        await links.FindAsync(context.Target.Id, ct) ?? throw PreviewErrors.NotFound();
}
