using System.Text.Json;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Metadata.Languages;

/// <summary>The languages metadata may be written in, as the setting <c>:MetadataLanguages</c> says.</summary>
public sealed class MetadataLanguages(Settings settings)
{
    /// <summary>Says that no language is chosen.</summary>
    public const string Undefined = "undefined";

    private const int LongestLocale = 35;

    /// <summary>Those of the installation; none where metadata are not told apart by language.</summary>
    public async ValueTask<IReadOnlyList<MetadataLanguage>> AllAsync(CancellationToken ct) =>
        Parse(await settings.GetAsync(SettingNames.MetadataLanguages, ct) ?? "[]") ?? [];

    /// <summary>Those a collection allows: the one it chose, or all.</summary>
    public async ValueTask<IReadOnlyList<MetadataLanguage>> OfAsync(string? chosen, CancellationToken ct)
    {
        var all = await AllAsync(ct);
        return chosen is null ? all : [all.FirstOrDefault(l => l.Locale == chosen) ?? new(chosen, chosen)];
    }

    /// <summary>The language a dataset of a collection is to have; refuses one that is not allowed there.</summary>
    /// <param name="given">What was said of it; null for nothing.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="ct">Cancels.</param>
    internal async ValueTask<string?> AcceptAsync(string? given, CollectionRecord collection, CancellationToken ct)
    {
        var language = string.IsNullOrEmpty(given) || given == Undefined ? null : given;
        var all = await AllAsync(ct);
        var chosen = collection.MetadataLanguage;
        if (all.Count == 0)
        {
            return language is null || language == chosen ? language : throw LanguageErrors.NotConfigured();
        }

        var allowed = chosen is null ? all.Any(l => l.Locale == language) : language == chosen;
        return allowed ? language : throw LanguageErrors.NotAllowedHere();
    }

    /// <summary>The languages a text says; null when it says none that make sense.</summary>
    internal static IReadOnlyList<MetadataLanguage>? Parse(string text)
    {
        try
        {
            var read = JsonSerializer.Deserialize(text, StoredJson.Default.ListMetadataLanguage);
            return read is null || read.Exists(l => !IsSound(l)) || read.DistinctBy(l => l.Locale).Count() < read.Count
                ? null
                : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What a text leaves out is null here, whatever the type says.
    private static bool IsSound(MetadataLanguage? language) =>
        language is { Locale.Length: > 0 and <= LongestLocale, Title.Length: > 0 } && language.Locale != Undefined;
}
