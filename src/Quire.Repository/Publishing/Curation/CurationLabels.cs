using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;

namespace Quire.Repository.Publishing.Curation;

/// <summary>
/// The labels curators may give drafts: sets of them by name, as the setting <c>:AllowedCurationLabels</c> says, and which of the
/// sets counts where.
/// </summary>
public sealed partial class CurationLabels(RepositoryDb db, Settings settings)
{
    /// <summary>Says that the set of the collection above counts, as where nothing is said.</summary>
    public const string Default = "DEFAULT";

    /// <summary>Says that there are no labels.</summary>
    public const string Disabled = "DISABLED";

    /// <summary>All sets by name.</summary>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<string>>> SetsAsync(CancellationToken ct) =>
        Parse(await settings.GetAsync(SettingNames.AllowedCurationLabels, ct) ?? "{}")
        ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Name of the set an object has of its own; <see cref="Default"/> for none.</summary>
    public async Task<string> OwnSetAsync(long item, CancellationToken ct) =>
        await db.CurationLabelSets.AsNoTracking().Where(s => s.ObjectId == item).Select(s => s.Name).SingleOrDefaultAsync(ct)
        ?? Default;

    /// <summary>
    /// Name of the set that counts for an object: its own, or that of the nearest collection above that has one.
    /// </summary>
    public async Task<string> SetInForceAsync(RepositoryObject item, CancellationToken ct)
    {
        var places = item.AncestorIds.Append(item.Id).ToList();
        var sets = await db
            .CurationLabelSets.AsNoTracking()
            .Where(s => places.Contains(s.ObjectId))
            .ToDictionaryAsync(s => s.ObjectId, s => s.Name, ct);
        return Enumerable.Reverse(places).Where(sets.ContainsKey).Select(p => sets[p]).FirstOrDefault(Disabled);
    }

    /// <summary>The labels that count for an object.</summary>
    public async Task<IReadOnlyList<string>> LabelsInForceAsync(RepositoryObject item, CancellationToken ct) =>
        (await SetsAsync(ct)).GetValueOrDefault(await SetInForceAsync(item, ct)) ?? [];

    /// <summary>The sets a text says; null when it says none that make sense.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>>? Parse(string text)
    {
        try
        {
            var sets = JsonSerializer.Deserialize(text, StoredJson.Default.DictionaryStringListString);
            return
                sets is null
                || sets.Any(s =>
                    s.Value is null || s.Key is Default or Disabled || s.Value.Exists(l => l is null || !Label().IsMatch(l))
                )
                ? null
                : sets.ToDictionary(s => s.Key, IReadOnlyList<string> (s) => s.Value, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[\w ]{1,255}$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Label();
}
