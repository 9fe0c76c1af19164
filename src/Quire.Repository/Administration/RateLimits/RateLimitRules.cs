using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>How many calls an hour are allowed: by tier and action, and by tier for all actions that are not named.</summary>
internal sealed class RateLimitRules
{
    /// <summary>Nothing is limited.</summary>
    public const int None = -1;

    private readonly int[] _byTier;
    private readonly FrozenDictionary<(int Tier, string Action), int> _byAction;

    private RateLimitRules(int[] byTier, Dictionary<(int, string), int> byAction) =>
        (_byTier, _byAction) = (byTier, byAction.ToFrozenDictionary());

    /// <summary>The rules of two settings; null when one of them is none.</summary>
    /// <param name="tiers">Numbers with commas between, for tier 0 (guests), 1 (accounts) and so on.</param>
    /// <param name="actions">A JSON list of objects with <c>tier</c>, <c>limitPerHour</c> and <c>actions</c>.</param>
    public static RateLimitRules? Parse(string? tiers, string? actions) =>
        TiersOf(tiers) is { } byTier && ActionsOf(actions) is { } byAction ? new(byTier, byAction) : null;

    /// <summary>Calls an hour of somebody of a tier; <see cref="None"/> for any number.</summary>
    public int LimitOf(int tier, string operation) =>
        _byAction.TryGetValue((tier, operation), out var limit) ? limit
        : tier < _byTier.Length ? _byTier[tier]
        : None;

    private static int[]? TiersOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var limits = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (
                !int.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit)
                || limit < None
            )
            {
                return null;
            }

            limits.Add(limit);
        }

        return [.. limits];
    }

    private static Dictionary<(int, string), int>? ActionsOf(string? text)
    {
        var limits = new Dictionary<(int, string), int>();
        if (string.IsNullOrWhiteSpace(text))
        {
            return limits;
        }

        try
        {
            foreach (var rule in JsonSerializer.Deserialize(text, RateLimitJson.Default.ListRateLimitRule) ?? [])
            {
                if (rule is not { Tier: >= 0, LimitPerHour: >= None, Actions: not null })
                {
                    return null;
                }

                foreach (var operation in rule.Actions.SelectMany(LimitedActions.OperationsOf))
                {
                    limits[(rule.Tier, operation)] = rule.LimitPerHour;
                }
            }

            return limits;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
