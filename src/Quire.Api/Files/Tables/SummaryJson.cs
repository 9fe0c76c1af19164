using System.Globalization;
using Quire.Contracts.Files.Tables;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Profiles;

namespace Quire.Api.Files.Tables;

/// <summary>Renders what stands in variables.</summary>
internal static class SummaryJson
{
    public static VariableSummaryResponse Of(
        FileContentRecord content,
        int column,
        TableVariable variable,
        StoredProfile profile
    ) =>
        new()
        {
            Id = TableVariableIds.Of(content.Id, column),
            Name = variable.Name,
            Label = variable.ShownLabel,
            Type = TableColumnJson.TypeOf(variable.ToColumn()),
            Count = content.RowCount - profile.Missing,
            Missing = profile.Missing,
            DeclaredMissing = profile.DeclaredMissing,
            MissingCodes = CodesOf(variable),
            Distinct = profile.Distinct,
            Minimum = Number(variable, "min"),
            Maximum = Number(variable, "max"),
            Mean = Number(variable, "mean"),
            StandardDeviation = Number(variable, "stdev"),
            Quantiles = QuantilesOf(profile),
            Histogram = profile is { From: { } from, To: { } to, Counts: { } counts }
                ? new()
                {
                    From = from,
                    To = to,
                    Counts = counts,
                }
                : null,
            Top = TopOf(variable, profile),
        };

    // Categories of numbers may be written otherwise than cells are. There may be thousands of them, which are gone through once.
    private static IReadOnlyList<ValueCountResponse> TopOf(TableVariable variable, StoredProfile profile)
    {
        var (texts, numbers) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<double, string>());
        foreach (var category in variable.Categories ?? [])
        {
            texts.TryAdd(category.Value, category.Label);
            if (variable.IsNumeric && Number(category.Value) is { } number)
            {
                numbers.TryAdd(number, category.Label);
            }
        }

        return
        [
            .. profile.Top.Select(t => new ValueCountResponse
            {
                Value = t.Value,
                Label =
                    texts.GetValueOrDefault(t.Value)
                    ?? (Number(t.Value) is { } number ? numbers.GetValueOrDefault(number) : null),
                Count = t.Count,
            }),
        ];
    }

    private static IReadOnlyList<ValueCountResponse>? CodesOf(TableVariable variable)
    {
        var codes = (variable.Categories ?? []).Where(c => c.IsMissing).ToList();
        return codes.Count == 0
            ? null
            :
            [
                .. codes.Select(c => new ValueCountResponse
                {
                    Value = c.Value,
                    Label = c.Label,
                    Count = c.Frequency,
                }),
            ];
    }

    private static QuantilesResponse? QuantilesOf(StoredProfile profile) =>
        profile.Quantiles is [var p5, var p25, var p50, var p75, var p95]
            ? new()
            {
                P5 = p5,
                P25 = p25,
                P50 = p50,
                P75 = p75,
                P95 = p95,
            }
            : null;

    private static double? Number(TableVariable variable, string statistic) =>
        variable.Statistics?.GetValueOrDefault(statistic) is { } text ? Number(text) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
