using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Installation;

/// <summary>The name the installation publishes under: the setting, the option, or the name of the root collection.</summary>
public sealed class InstallationName(IServiceScopeFactory scopes, Settings settings, IOptions<InstallationOptions> options)
    : IOutboxSubscriber
{
    private readonly RememberedValue<string> _root = new(
        scopes,
        (db, ct) => db.Collections.AsNoTracking().Where(c => c.Object.OwnerId == null).Select(c => c.Name).SingleAsync(ct)
    );

    public async ValueTask<string> GetAsync(CancellationToken ct) =>
        await settings.GetAsync(SettingNames.InstallationName, ct) is { Length: > 0 } chosen ? chosen
        : options.Value.Name is { Length: > 0 } configured ? configured
        : await _root.GetAsync(ct);

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Collection))
        {
            _root.Forget();
        }

        return Task.CompletedTask;
    }
}
