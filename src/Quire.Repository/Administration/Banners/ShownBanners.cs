using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Administration.Banners;

/// <summary>The messages every page shows, oldest first; read from memory. Changes arrive through the outbox.</summary>
public sealed class ShownBanners(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    // More than these nobody reads, and what was said last counts most.
    private const int Most = 20;

    private readonly RememberedValue<IReadOnlyList<BannerMessage>> _all = new(scopes, ReadAsync);

    public ValueTask<IReadOnlyList<BannerMessage>> GetAsync(CancellationToken ct) => _all.GetAsync(ct);

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<BannerMessage>> ReadAsync(RepositoryDb db, CancellationToken ct) =>
        [
            .. (
                await db
                    .BannerMessages.AsNoTracking()
                    .Where(b => b.Active)
                    .OrderByDescending(b => b.Id)
                    .Take(Most)
                    .ToListAsync(ct)
            )
                .OrderBy(b => b.Id)
                .Select(b => new BannerMessage(b.Id, b.Texts, b.Dismissible)),
        ];
}
