using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Banners;

/// <summary>The messages that are shown, oldest first; there are few.</summary>
[Open("they are shown to everybody")]
public sealed record ListBannerMessages : IQuery<IReadOnlyList<BannerMessage>>;

internal sealed class ListBannerMessagesHandler(RepositoryDb db) : IHandle<ListBannerMessages, IReadOnlyList<BannerMessage>>
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<BannerMessage>> HandleAsync(
        ListBannerMessages operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        [
            .. (await db.BannerMessages.AsNoTracking().Where(b => b.Active).OrderBy(b => b.Id).Take(Most).ToListAsync(ct)).Select(
                b => new BannerMessage(b.Id, b.Texts, b.Dismissible)
            ),
        ];
}
