using System.Globalization;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>Writes the usage of a month as a SUSHI report of datasets.</summary>
/// <param name="month">The month, as <c>2024-01</c>.</param>
/// <param name="publisher">Who reports.</param>
/// <param name="siteUrl">Where who reports is reached.</param>
/// <param name="today">When the report is made.</param>
internal sealed class UsageReport(string month, string publisher, string siteUrl, DateTime today)
{
    private static readonly (Measure Measure, string Access, string Metric)[] Instances =
    [
        (Measure.InvestigationsRegular, "regular", "total-dataset-investigations"),
        (Measure.UniqueInvestigationsRegular, "regular", "unique-dataset-investigations"),
        (Measure.RequestsRegular, "regular", "total-dataset-requests"),
        (Measure.UniqueRequestsRegular, "regular", "unique-dataset-requests"),
        (Measure.InvestigationsMachine, "machine", "total-dataset-investigations"),
        (Measure.UniqueInvestigationsMachine, "machine", "unique-dataset-investigations"),
        (Measure.RequestsMachine, "machine", "total-dataset-requests"),
        (Measure.UniqueRequestsMachine, "machine", "unique-dataset-requests"),
    ];

    private readonly DateOnly _first = DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes what stands before the datasets, with the beginning of their list.</summary>
    public void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHeader(json);
        json.WriteStartArray("report-datasets");
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject("report-header");
        json.WriteString("report-name", "dataset report");
        json.WriteString("report-id", "DSR");
        json.WriteString("release", "rd1");
        json.WriteString("created", WireTime.Date(DateOnly.FromDateTime(today)));
        json.WriteString("created-by", publisher);
        json.WriteStartArray("report-attributes");
        json.WriteEndArray();
        WritePeriod(json, "reporting-period");
        json.WriteStartArray("report-filters");
        json.WriteEndArray();
        json.WriteStartArray("exceptions");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one dataset.</summary>
    public void Write(Utf8JsonWriter json, UsedDataset dataset)
    {
        json.WriteStartObject();
        json.WriteString("dataset-title", dataset.Title);
        var pid = dataset.PersistentId;
        WriteTyped(json, "dataset-id", [(pid.Protocol, $"{pid.Authority}/{pid.Identifier}")]);
        WriteTyped(json, "dataset-contributors", dataset.Authors.Select(a => ("name", a)));
        WriteTyped(json, "dataset-dates", [("pub-date", WireTime.Date(DateOnly.FromDateTime(dataset.PublishedAt)))]);
        json.WriteString("platform", publisher);
        json.WriteString("publisher", publisher);
        WriteTyped(json, "publisher-id", [("urn", siteUrl)]);
        json.WriteString("data-type", "dataset");
        json.WriteString("yop", dataset.PublishedAt.Year.ToString(CultureInfo.InvariantCulture));
        json.WriteString("uri", pid.Url(siteUrl));
        json.WriteStartArray("performance");
        json.WriteStartObject();
        WritePeriod(json, "period");
        json.WriteStartArray("instance");
        foreach (var (measure, access, metric) in Instances)
        {
            var rows = dataset.Usage.Where(u => u.Measure == measure).ToList();
            if (rows.Count > 0)
            {
                WriteInstance(json, access, metric, rows);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInstance(Utf8JsonWriter json, string access, string metric, List<MeasureRecord> rows)
    {
        json.WriteStartObject();
        json.WriteString("access-method", access);
        json.WriteString("metric-type", metric);
        json.WriteNumber("count", rows.Sum(r => r.Amount));
        var countries = rows.Where(r => r.Category.Length > 0).ToList();
        if (countries.Count > 0)
        {
            json.WriteStartObject("country-counts");
            foreach (var country in countries)
            {
                json.WriteNumber(country.Category, country.Amount);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WritePeriod(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("begin-date", WireTime.Date(_first));
        json.WriteString("end-date", WireTime.Date(_first.AddMonths(1).AddDays(-1)));
        json.WriteEndObject();
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, IEnumerable<(string Type, string Value)> items)
    {
        json.WriteStartArray(name);
        foreach (var (type, value) in items)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
