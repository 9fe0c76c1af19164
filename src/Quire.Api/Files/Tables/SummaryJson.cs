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
            Top =
            [
                .. profile.Top.Select(t => new ValueCountResponse
                {
                    Value = t.Value,
                    Label = LabelOf(variable, t.Value),
                    Count = t.Count,
                }),
            ],
        };

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

    // Categories of numbers may be written otherwise than cells are.
    private static string? LabelOf(TableVariable variable, string value) =>
        (variable.Categories ?? [])
            .FirstOrDefault(c =>
                c.Value == value || (variable.IsNumeric && Number(c.Value) is { } number && number.Equals(Number(value)))
            )
            ?.Label;

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
