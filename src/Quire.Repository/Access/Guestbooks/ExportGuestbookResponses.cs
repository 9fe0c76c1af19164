using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Gives everything that was answered to the guestbooks of a collection, oldest first.</summary>
/// <param name="Target">The collection.</param>
/// <param name="GuestbookId">Only to this guestbook; null for all.</param>
[Requires(Permission.EditDataverse)]
public sealed record ExportGuestbookResponses(ObjectRef Target, long? GuestbookId = null)
    : IQuery<IReadOnlyList<ResponseView>>,
        ITargeted;

internal sealed class ExportGuestbookResponsesHandler(RepositoryDb db)
    : IHandle<ExportGuestbookResponses, IReadOnlyList<ResponseView>>
{
    public Task<IReadOnlyList<ResponseView>> HandleAsync(
        ExportGuestbookResponses operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        db.ShownAsync(
            db.GuestbookResponses.Where(r =>
                    r.Guestbook.CollectionId == context.Target.Id
                    && (operation.GuestbookId == null || r.GuestbookId == operation.GuestbookId)
                )
                .OrderBy(r => r.Id),
            ct
        );
}
