using System.Globalization;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Metrics.MakeDataCount;
using Quire.Domain.Identifiers;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.Reading;

/// <summary>Reads reports of usage, as SUSHI has them.</summary>
internal static class UsageReportReader
{
    private static readonly string[] Lists = ["report-datasets", "report_datasets"];

    /// <summary>What a report says of each dataset; a report of another form is refused.</summary>
    public static IReadOnlyList<ReportedUsage> Read(JsonElement report)
    {
        foreach (var name in Lists)
        {
            if (
                report.ValueKind == JsonValueKind.Object
                && report.TryGetProperty(name, out var list)
                && list.ValueKind == JsonValueKind.Array
            )
            {
                return [.. list.EnumerateArray().Select(DatasetOf)];
            }
        }

        throw UsageReportErrors.NoDatasets();
    }

    private static ReportedUsage DatasetOf(JsonElement dataset)
    {
        var amounts = new Dictionary<(int, Measure, string), long>();
        var months = new HashSet<int>();
        foreach (var performance in Items(dataset, "performance"))
        {
            var month = MonthOf(performance);
            months.Add(month);
            foreach (var instance in Items(performance, "instance"))
            {
                Add(amounts, month, instance);
            }
        }

        return new(KeyOf(dataset), months, amounts);
    }

    private static string KeyOf(JsonElement dataset)
    {
        foreach (var id in Items(dataset, "dataset-id"))
        {
            var text = $"{JsonMember.Text(id, "type")}:{JsonMember.Text(id, "value")}";
            return PersistentId.TryParse(text, out var pid) ? pid.Key : "";
        }

        return "";
    }

    private static int MonthOf(JsonElement performance) =>
        performance.TryGetProperty("period", out var period)
        && period.ValueKind == JsonValueKind.Object
        && DateOnly.TryParseExact(
            JsonMember.Text(period, "begin-date"),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? (day.Year * 100) + day.Month
            : throw UsageReportErrors.NoPeriod();

    private static void Add(Dictionary<(int, Measure, string), long> amounts, int month, JsonElement instance)
    {
        var isRegular = JsonMember.Text(instance, "access-method") == "regular";
        Measure? measure = JsonMember.Text(instance, "metric-type") switch
        {
            "total-dataset-investigations" => isRegular ? Measure.InvestigationsRegular : Measure.InvestigationsMachine,
            "unique-dataset-investigations" => isRegular
                ? Measure.UniqueInvestigationsRegular
                : Measure.UniqueInvestigationsMachine,
            "total-dataset-requests" => isRegular ? Measure.RequestsRegular : Measure.RequestsMachine,
            "unique-dataset-requests" => isRegular ? Measure.UniqueRequestsRegular : Measure.UniqueRequestsMachine,
            _ => null,
        };
        if (measure is null)
        {
            return;
        }

        var rest = NumberOf(instance, "count");
        if (instance.TryGetProperty("country-counts", out var countries) && countries.ValueKind == JsonValueKind.Object)
        {
            foreach (var country in countries.EnumerateObject())
            {
                var amount = NumberOf(countries, country.Name);
                if (CodeOf(country.Name) is { } code)
                {
                    More(code, amount);
                    rest -= amount;
                }
            }
        }

        if (rest > 0)
        {
            More("", rest);
        }

        void More(string country, long amount)
        {
            var key = (month, measure.Value, country);
            amounts[key] = amounts.GetValueOrDefault(key) + amount;
        }
    }

    // What is no code stays with those no country is told of.
    private static string? CodeOf(string country) =>
        country is [>= 'a' and <= 'z' or >= 'A' and <= 'Z', _] ? country.ToLowerInvariant() : null;

    private static long NumberOf(JsonElement json, string name) =>
        JsonMember.Number(json, name, UsageReportErrors.NoCount) is >= 0 and var number
            ? number
            : throw UsageReportErrors.NoCount(name);

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];
}
