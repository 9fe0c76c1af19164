using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Access;

/// <summary>The licences of the installation. Read from memory; changes by anybody arrive through the outbox.</summary>
public sealed class Licenses(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private readonly RememberedValue<IReadOnlyList<License>> _all = new(scopes, ReadAsync);

    public ValueTask<IReadOnlyList<License>> AllAsync(CancellationToken ct) => _all.GetAsync(ct);

    /// <summary>The licence with an id; null when there is none, or no id.</summary>
    public async ValueTask<License?> FindAsync(long? id, CancellationToken ct) =>
        id is null ? null : (await AllAsync(ct)).FirstOrDefault(l => l.Id == id);

    public async ValueTask<License?> DefaultAsync(CancellationToken ct) => (await AllAsync(ct)).FirstOrDefault(l => l.IsDefault);

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<License>> ReadAsync(RepositoryDb db, CancellationToken ct) =>
        [.. (await db.Licenses.AsNoTracking().OrderBy(l => l.SortOrder).ThenBy(l => l.Id).ToListAsync(ct)).Select(Of)];

    private static License Of(LicenseRecord license) =>
        new()
        {
            Id = license.Id,
            Name = license.Name,
            ShortDescription = license.ShortDescription,
            Uri = license.Uri,
            IconUri = license.IconUri,
            Active = license.Active,
            IsDefault = license.IsDefault,
            SortOrder = license.SortOrder,
            RightsIdentifier = license.RightsIdentifier,
            RightsIdentifierScheme = license.RightsIdentifierScheme,
            SchemeUri = license.SchemeUri,
            LanguageCode = license.LanguageCode,
        };
}
