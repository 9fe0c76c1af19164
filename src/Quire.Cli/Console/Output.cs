using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quire.Cli.Console;

/// <summary>Writes results to standard output, for people or as JSON, and remarks to standard error.</summary>
internal sealed class Output(CliHost host, bool json)
{
    public bool IsJson => json;

    /// <summary>One result.</summary>
    public void Show<T>(T result, JsonTypeInfo<T> shape)
        where T : IFacts
    {
        if (json)
        {
            Json(result, shape);
        }
        else
        {
            Sheets.Facts(host, result.Facts());
        }
    }

    /// <summary>Several results.</summary>
    public void List<T>(IReadOnlyList<T> results, JsonTypeInfo<IReadOnlyList<T>> shape)
        where T : IRow
    {
        if (json)
        {
            Json(results, shape);
        }
        else
        {
            Sheets.Rows(host, T.Columns, [.. results.Select(r => r.Cells())]);
        }
    }

    /// <summary>A result that is JSON only.</summary>
    public void Json<T>(T result, JsonTypeInfo<T> shape) => host.Out.WriteLine(JsonSerializer.Serialize(result, shape));

    /// <summary>A remark for people, which is no result.</summary>
    public void Remark(string text) => host.Error.WriteLine(SafeText.Of(text));
}
