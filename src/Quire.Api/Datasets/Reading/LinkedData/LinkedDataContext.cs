using System.Text.Json;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>
/// What the short names of a JSON-LD document stand for: its <c>@context</c>, written in the document. One that would have to be
/// fetched from elsewhere is refused, so that nobody makes this server call others.
/// </summary>
internal sealed class LinkedDataContext
{
    // Names that stand for names: more steps than anybody writes.
    private const int MostSteps = 16;

    private readonly Dictionary<string, string> _terms = new(StringComparer.Ordinal);
    private string? _vocabulary;

    public static LinkedDataContext Of(JsonElement document)
    {
        var context = new LinkedDataContext();
        if (document.TryGetProperty("@context", out var given))
        {
            context.Add(given);
        }

        return context;
    }

    /// <summary>The address a key stands for; a keyword as it is; null for a name the context does not know.</summary>
    public string? Expand(string key)
    {
        if (key.StartsWith('@'))
        {
            return key;
        }

        var text = key;
        for (var steps = 0; steps < MostSteps && _terms.TryGetValue(text, out var meant) && meant != text; steps++)
        {
            text = meant;
        }

        return text.Split(':', 2) switch
        {
            [var prefix, var rest] when !rest.StartsWith("//", StringComparison.Ordinal) && Prefix(prefix) is { } address =>
                address + rest,
            [_, _] => text,
            _ => _vocabulary is null ? null : _vocabulary + text,
        };
    }

    private string? Prefix(string name)
    {
        var text = name;
        for (var steps = 0; steps < MostSteps && _terms.TryGetValue(text, out var meant) && meant != text; steps++)
        {
            text = meant;
        }

        return text == name ? null : text;
    }

    private void Add(JsonElement given)
    {
        switch (given.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Array:
                foreach (var one in given.EnumerateArray())
                {
                    Add(one);
                }

                break;
            case JsonValueKind.Object:
                AddTerms(given);
                break;
            default:
                throw LinkedDataErrors.ContextElsewhere(given.ToString());
        }
    }

    private void AddTerms(JsonElement given)
    {
        foreach (var term in given.EnumerateObject())
        {
            var meant =
                term.Value.ValueKind == JsonValueKind.Object && term.Value.TryGetProperty("@id", out var id) ? id : term.Value;
            if (meant.ValueKind != JsonValueKind.String)
            {
                continue;
            }

            if (term.NameEquals("@vocab"))
            {
                _vocabulary = meant.GetString();
            }
            else
            {
                _terms[term.Name] = meant.GetString()!;
            }
        }
    }
}
