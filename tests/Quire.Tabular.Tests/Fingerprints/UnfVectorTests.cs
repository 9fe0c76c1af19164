using System.Globalization;
using System.Text;
using System.Text.Json;
using Quire.Tabular.Delimited;
using Quire.Tabular.Fingerprints;

namespace Quire.Tabular.Tests.Fingerprints;

/// <summary>Fingerprints that were published, or calculated by the library installations use.</summary>
public sealed class UnfVectorTests
{
    // Values of a calculator's entry points that tables never come through: booleans and bits as that library hashes them.
    private static readonly string[] OtherForms = ["disagree-bool-java", "disagree-bits-java"];

    public static TheoryData<string, string, string, string, string> Vectors =>
        Rows(r => r.Type is not ("file column" or "file"));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_published_fingerprint_comes_out_again(string id, string type, string parameters, string values, string unf)
    {
        if (OtherForms.Contains(id) || id.EndsWith("-dvnzero", StringComparison.Ordinal) || id == "v5-df")
        {
            // Read and kept, never calculated.
            Assert.Equal(unf, Unf.Parse(unf).ToString());
            return;
        }

        using var json = JsonDocument.Parse(values);
        var list = json.RootElement.EnumerateArray().ToList();
        if (type == "unf-list")
        {
            Assert.Equal(unf, Unf.Combine([.. list.Select(v => Unf.Parse(v.GetString()!))])!.ToString());
            return;
        }

        if (id == "quirk-first-looks-like-unf")
        {
            // A column whose first text looks like a fingerprint is combined there, and hashed as the texts it holds here.
            Assert.NotEqual(unf, Calculate(type, parameters, list, UnfReading.Dataverse).ToString());
            return;
        }

        var reading =
            id.StartsWith("str-space-r", StringComparison.Ordinal) || parameters.StartsWith('X')
                ? UnfReading.Specification
                : UnfReading.Dataverse;
        var calculated = Calculate(type, parameters, list, reading);
        var expected = Unf.Parse(unf);
        Assert.Equal((expected.Parameters, expected.Digest), (calculated.Parameters, calculated.Digest));
    }

    private static Unf Calculate(string type, string parameters, List<JsonElement> values, UnfReading reading)
    {
        using var vector = new UnfVector(Options(parameters) with { Reading = reading });
        foreach (var value in values)
        {
            Add(vector, type, value);
        }

        return vector.Finish();
    }

    private static void Add(UnfVector vector, string type, JsonElement value)
    {
        switch (type)
        {
            case var _ when value.ValueKind == JsonValueKind.Null:
            case "datetime" when value.GetProperty("value").ValueKind == JsonValueKind.Null:
                vector.AddMissing();
                break;
            case "string":
                vector.AddText(Encoding.UTF8.GetBytes(value.GetString()!));
                break;
            case "boolean":
                vector.AddBoolean(value.GetBoolean());
                break;
            case "datetime":
                vector.AddTime(
                    Encoding.UTF8.GetBytes(value.GetProperty("value").GetString()!),
                    new(value.GetProperty("format").GetString()!)
                );
                break;
            case "float32":
                vector.AddNumber((float)Number(value));
                break;
            default:
                vector.AddNumber(Number(value));
                break;
        }
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static UnfOptions Options(string parameters) =>
        parameters.Length == 0
            ? UnfOptions.Default
            : int.Parse(parameters.AsSpan(1), CultureInfo.InvariantCulture) switch
            {
                var n when parameters[0] == 'N' => new() { Digits = n },
                var n when parameters[0] == 'X' => new() { Characters = n },
                var n => new() { Bits = n },
            };

    private static TheoryData<string, string, string, string, string> Rows(Func<Row, bool> wanted)
    {
        using var file = GoldenFile.Open("unf-vectors.csv");
        using var table = new DelimitedTable(file, DelimitedForm.Comma);
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var r in TableText.Rows(table).Select(r => new Row(r[0]!, r[3]!, r[4]!, r[5]!, r[6]!)).Where(wanted))
        {
            data.Add(r.Id, r.Type, r.Parameters, r.Values, r.Unf);
        }

        return data;
    }

    private sealed record Row(string Id, string Type, string Parameters, string Values, string Unf);
}
