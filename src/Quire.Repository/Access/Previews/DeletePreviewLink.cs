using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Previews;

/// <summary>Ends the link to the draft of a dataset.</summary>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record DeletePreviewLink(ObjectRef Target) : ICommand, ITargeted;

internal sealed class DeletePreviewLinkHandler(PreviewLinks links) : IHandle<DeletePreviewLink>
{
    public async Task HandleAsync(DeletePreviewLink operation, OperationContext context, CancellationToken ct)
    {
        if (!await links.EndAsync(context, context.Target.Id, ct))
        {
            throw PreviewErrors.NoneToDelete();
        }
    }
}
