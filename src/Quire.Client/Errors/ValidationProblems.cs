using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quire.Client;

/// <summary>Finds the single problems in what servers say of a request that is not valid.</summary>
internal static partial class ValidationProblems
{
    private const string Start = "Validation Failed:";

    /// <summary>Those a server lists as data: <c>violations</c>, or messages by field in <c>fieldErrors</c>.</summary>
    public static IReadOnlyList<ValidationProblem> Of(JsonElement error)
    {
        if (error.TryGetProperty("violations", out var violations) && violations.ValueKind == JsonValueKind.Array)
        {
            return
            [
                .. violations
                    .EnumerateArray()
                    .Where(v => v.ValueKind == JsonValueKind.Object)
                    .Select(v => new ValidationProblem(Text(v, "path"), Text(v, "message") ?? v.ToString())),
            ];
        }

        return error.TryGetProperty("fieldErrors", out var fields) && fields.ValueKind == JsonValueKind.Object
            ? [.. fields.EnumerateObject().Select(f => new ValidationProblem(f.Name, f.Value.ToString()))]
            : [];
    }

    /// <summary>Those in a sentence.</summary>
    public static IReadOnlyList<ValidationProblem> Of(string? message)
    {
        var text = message?.Trim() ?? "";
        if (text.Length == 0)
        {
            return [];
        }

        if (
            text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
            && Listed().Matches(text[Start.Length..]) is { Count: > 0 } listed
        )
        {
            return [.. listed.Select(m => Of(m.Groups["text"].Value.Trim(), m.Groups["value"].Value))];
        }

        return BeanViolation().Matches(text) is { Count: > 0 } violations
            ? [.. violations.Select(m => new ValidationProblem(m.Groups["field"].Value, m.Groups["text"].Value.Trim()))]
            : [new(FieldInWords().Match(text) is { Success: true } named ? named.Groups["field"].Value : null, text)];
    }

    private static ValidationProblem Of(string text, string value)
    {
        if (LabelFirst().Match(text) is not { Success: true } match)
        {
            return new(null, text);
        }

        // Of addresses the value stands between the label and what is wrong with it.
        var label = match.Groups["field"].Value.Trim();
        return new(
            value.Length > 0 && label.EndsWith($" {value}", StringComparison.Ordinal) ? label[..^(value.Length + 1)] : label,
            text
        );
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : null;

    // Title is required. (Invalid value:null), E-mail is not a valid email address. (Invalid value:x).
    [GeneratedRegex(
        @"(?<text>.+?)\s*\(Invalid value:(?<value>[^)]*)\)(,\s*|\.|$)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Listed();

    // 4.x leaves the blank before "is" out.
    [GeneratedRegex(
        "^(?<field>.+?)\\s*is (required|not a valid)\\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LabelFirst();

    [GeneratedRegex(
        "Invalid value: <<<.*?>>> for (?<field>\\S+) at \\S+ - (?<text>.+?)(?=\\s*Invalid value: <<<|$)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BeanViolation();

    [GeneratedRegex(
        @"(Invalid values? submitted for |for field:? |in type '|Can't find type '|^Field )(?<field>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex FieldInWords();
}
