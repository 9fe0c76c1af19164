using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Quire.Cli.Console;

/// <summary>Writes results to standard output, for people or as JSON, and remarks to standard error.</summary>
internal sealed class Output(CliHost host, bool json)
{
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private const string Plain = "\u001b[0m";
    private readonly Lock _turn = new();

    public bool IsJson => json;

    /// <summary>The bar that is being drawn, above which remarks must go; null while there is none.</summary>
    public IAnsiConsole? Bar { get; set; }

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
    public void Remark(string text) => Say(SafeText.Of(text), "");

    /// <summary>Something people should know of although it went well.</summary>
    public void Warn(string text) => Say($"warning: {SafeText.Of(text)}", Yellow);

    /// <summary>One of several things that went wrong.</summary>
    public void Fail(string text) => Say($"failed: {SafeText.Of(text)}", Red);

    private void Say(string text, string colour)
    {
        lock (_turn)
        {
            if (Bar is { } bar)
            {
                bar.WriteLine(text);
            }
            else
            {
                host.Error.WriteLine(colour.Length > 0 && Terminal.ColoursErrors(host) ? $"{colour}{text}{Plain}" : text);
            }
        }
    }
}
