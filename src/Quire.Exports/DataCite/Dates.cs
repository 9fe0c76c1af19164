using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>
/// Dates in ISO 8601 where they can be brought to it. One that can not, or that loses something on the way (an era, a doubt),
/// keeps its own words as information beside it.
/// </summary>
internal static class Dates
{
    private static readonly VersionNumber First = new(1, 0);

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        xml.BeginSection("dates");
        await WriteAsync(xml, "Issued", metadata.Text("distributionDate"));
        await WriteAsync(xml, "Created", metadata.Text("productionDate"));
        await WriteAsync(xml, "Submitted", metadata.Text("dateOfDeposit"));
        await WriteAsync(xml, "Available", version.PublicationDate?.Iso());
        if (version.Number is { } number && number != First)
        {
            await WriteAsync(xml, "Updated", version.ReleaseTime?.IsoDay());
        }

        foreach (var period in metadata.Compounds("dateOfCollection"))
        {
            await WriteRangeAsync(xml, "Collected", period, "dateOfCollection", null);
        }

        foreach (var period in metadata.Compounds("timePeriodCovered"))
        {
            await WriteRangeAsync(xml, "Other", period, "timePeriodCovered", "Time period covered by the data");
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteAsync(XmlOutput xml, string type, string? raw)
    {
        var text = IsoDate.TryParse(raw, out var date) ? date.Text : raw;
        await xml.ElementAsync("date", text, ("dateType", type), ("dateInformation", Beside(raw, text)));
    }

    private static async Task WriteRangeAsync(XmlOutput xml, string type, CompoundValue period, string field, string? information)
    {
        var start = period.Text(field + "Start");
        var end = period.Text(field + "End");
        var from = IsoDate.TryParse(start, out var first) ? first.Text : "";
        var to = IsoDate.TryParse(end, out var last) ? last.Text : "";
        if (from.Length + to.Length > 0)
        {
            var beside = Beside(start, from) is null && Beside(end, to) is null ? null : $"{start}/{end}";
            var all = string.Join(": ", new[] { information, beside }.OfType<string>());
            await xml.ElementAsync("date", $"{from}/{to}", ("dateType", type), ("dateInformation", all));
        }
    }

    /// <summary>The deposited words, when what was written does not say all of them. A time of day does not count.</summary>
    private static string? Beside(string? raw, string? written) =>
        raw is null || (written is { Length: > 0 } && raw.StartsWith(written, StringComparison.Ordinal)) ? null : raw;
}
