using System.Text.Json.Serialization;
using Quire.Tabular.Statistics;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>What stands in a variable, besides its statistics. The names are stored.</summary>
public sealed record StoredProfile
{
    /// <summary>How many rows have no value.</summary>
    [JsonPropertyName("missing")]
    public long Missing { get; init; }

    /// <summary>How many have a value that counts as no answer.</summary>
    [JsonPropertyName("declared")]
    public long DeclaredMissing { get; init; }

    /// <summary>How many different values there are; null where they are more than are counted.</summary>
    [JsonPropertyName("distinct")]
    public long? Distinct { get; init; }

    /// <summary>The most frequent values, the most frequent first.</summary>
    [JsonPropertyName("top")]
    public IReadOnlyList<StoredCount> Top { get; init; } = [];

    /// <summary>
    /// Those of 5, 25, 50, 75 and 95 percent; null for one that is not finite, none where there are no numbers.
    /// </summary>
    [JsonPropertyName("quantiles")]
    public IReadOnlyList<double?>? Quantiles { get; init; }

    /// <summary>Least number of the histogram; null where there is none.</summary>
    [JsonPropertyName("from")]
    public double? From { get; init; }

    /// <summary>Greatest number of the histogram.</summary>
    [JsonPropertyName("to")]
    public double? To { get; init; }

    /// <summary>How many numbers each of its parts has, which are of equal width.</summary>
    [JsonPropertyName("counts")]
    public IReadOnlyList<long>? Counts { get; init; }

    /// <summary>What was found of a variable.</summary>
    public static StoredProfile Of(VariableProfile profile) =>
        new()
        {
            Missing = profile.Missing,
            DeclaredMissing = profile.DeclaredMissing,
            Distinct = profile.Distinct,
            Top = [.. profile.MostFrequent.Select(v => new StoredCount(v.Value, v.Count))],
            Quantiles =
                profile.Quantiles.Count == 0 ? null : [.. profile.Quantiles.Select(q => double.IsFinite(q) ? q : (double?)null)],
            From = profile.Histogram?.From,
            To = profile.Histogram?.To,
            Counts = profile.Histogram?.Counts,
        };
}
