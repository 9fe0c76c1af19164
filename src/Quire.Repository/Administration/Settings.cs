using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Administration;

/// <summary>The settings in force, by wire name. Read from memory; changes by anybody arrive through the outbox.</summary>
public sealed class Settings(IServiceScopeFactory scopes) : IOutboxSubscriber
{
    private readonly RememberedValue<FrozenDictionary<string, string>> _all = new(scopes, ReadAsync);

    public async ValueTask<string?> GetAsync(string name, CancellationToken ct) => (await AllAsync(ct)).GetValueOrDefault(name);

    /// <summary>A text in a language (<c>:Name/lang/de</c>), or in that of the installation where it has none in it.</summary>
    public async ValueTask<string?> InLanguageAsync(string name, string? language, CancellationToken ct) =>
        (language is null ? null : await GetAsync($"{name}/lang/{language}", ct)) ?? await GetAsync(name, ct);

    /// <summary>True for <c>true</c> and <c>yes</c> in any case; the default when the setting is absent.</summary>
    public async ValueTask<bool> IsTrueAsync(string name, CancellationToken ct, bool byDefault = false) =>
        await GetAsync(name, ct) is { } value
            ? value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("yes", StringComparison.OrdinalIgnoreCase)
            : byDefault;

    /// <summary>Whether this installation is public throughout: no file is restricted, and nobody asks for access.</summary>
    public ValueTask<bool> IsPublicInstallAsync(CancellationToken ct) => IsTrueAsync(SettingNames.PublicInstall, ct);

    /// <summary>A whole number, or null when the setting is absent or is none.</summary>
    public async ValueTask<long?> NumberAsync(string name, CancellationToken ct) =>
        long.TryParse(await GetAsync(name, ct), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public ValueTask<FrozenDictionary<string, string>> AllAsync(CancellationToken ct) => _all.GetAsync(ct);

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _all.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<FrozenDictionary<string, string>> ReadAsync(RepositoryDb db, CancellationToken ct) =>
        (await db.Settings.AsNoTracking().ToListAsync(ct)).ToFrozenDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
}
