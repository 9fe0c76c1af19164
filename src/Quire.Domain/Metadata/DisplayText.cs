using System.Net;
using System.Text.RegularExpressions;
using Quire.Domain.Metadata.Rules;

namespace Quire.Domain.Metadata;

/// <summary>
/// Values as people read them, through the display format of their field. <c>N/A</c> and blanks read as nothing, and so do mail
/// addresses, whose format hides them.
/// </summary>
public static partial class DisplayText
{
    /// <summary>One value as text without markup.</summary>
    public static string Plain(FieldType field, string value)
    {
        if (IsNothing(value))
        {
            return "";
        }

        var format = Markup().Replace(Format(field), "");
        // A format that is all markup, such as a logo, leaves only the value to read.
        return Fill(string.IsNullOrWhiteSpace(format) ? "#VALUE" : format, field.Title, Shown(field, value));
    }

    /// <summary>One value as markup. The value is encoded; the format comes from the block and is not.</summary>
    public static string Html(FieldType field, string value)
    {
        if (IsNothing(value))
        {
            return "";
        }

        // A value that becomes an address by itself must be one, or javascript: would be a link.
        var format = Format(field);
        return Fill(
            ValueAsAddress().IsMatch(format) && !UrlRule.IsValid(value) ? "#VALUE" : format,
            WebUtility.HtmlEncode(field.Title),
            WebUtility.HtmlEncode(Shown(field, value))
        );
    }

    /// <summary>One compound on one line: its filled children in order, separated as its format says.</summary>
    public static string Plain(FieldType field, CompoundValue compound) => Join(field, compound, Plain);

    /// <inheritdoc cref="Plain(FieldType, CompoundValue)"/>
    public static string Html(FieldType field, CompoundValue compound) => Join(field, compound, Html);

    /// <summary>All values of a top-level field, separated by semicolons.</summary>
    public static string Plain(FieldType field, FieldValue value) => string.Join("; ", Lines(field, value, Plain, Plain));

    /// <summary>All values of a top-level field as markup, one an element.</summary>
    public static IReadOnlyList<string> Html(FieldType field, FieldValue value) => [.. Lines(field, value, Html, Html)];

    private static IEnumerable<string> Lines(
        FieldType field,
        FieldValue value,
        Func<FieldType, string, string> one,
        Func<FieldType, CompoundValue, string> compound
    )
    {
        // Brackets around a controlled value make sense only next to its siblings.
        var type = field.Controlled ? field with { DisplayFormat = "" } : field;
        var lines = value switch
        {
            FieldValue.Values values => values.Items.Select(v => one(type, v)),
            FieldValue.Compounds compounds => compounds.Items.Select(c => compound(field, c)),
            _ => [],
        };
        return lines.Where(l => l.Length > 0);
    }

    private static string Join(FieldType field, CompoundValue compound, Func<FieldType, string, string> one)
    {
        var parts = new List<string>();
        FieldType? last = null;
        foreach (var child in field.Children)
        {
            var texts = compound.Children.GetValueOrDefault(child.Name, []).Select(v => one(child, v)).Where(t => t.Length > 0);
            if (string.Join("; ", texts) is { Length: > 0 } text)
            {
                parts.Add(text);
                last = child;
            }
        }

        var line = string.Join($"{field.DisplayFormat.Trim()} ", parts.Select(p => p.Trim()));
        return last?.DisplayFormat.Trim() == "#VALUE," ? line.TrimEnd(',', ' ') : line;
    }

    private static string Shown(FieldType field, string value) => field.TitleOf(value);

    private static bool IsNothing(string value) => string.IsNullOrWhiteSpace(value) || value == MetadataDocument.NotAvailable;

    private static string Format(FieldType field) =>
        string.IsNullOrWhiteSpace(field.DisplayFormat) ? "#VALUE" : field.DisplayFormat;

    // The value comes last: it may itself contain one of the other words.
    private static string Fill(string format, string name, string value) =>
        format
            .Replace("#NAME", name, StringComparison.Ordinal)
            .Replace("#EMAIL", "", StringComparison.Ordinal)
            .Replace("#VALUE", value, StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex("=\\s*[\"']?#VALUE", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValueAsAddress();
}
