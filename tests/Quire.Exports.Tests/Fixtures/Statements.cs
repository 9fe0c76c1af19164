using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Documents as what they state, one statement a line: the path of a value and the value.</summary>
internal static partial class Statements
{
    /// <summary>
    /// Elements by their names with their source and, among those of one name, their numbers; attributes; texts without the white
    /// space around and between words that nobody means. An element that holds nothing states nothing.
    /// </summary>
    public static IReadOnlyList<string> Of(XElement element) => [.. Of(element, "/" + element.Name.LocalName)];

    /// <summary>
    /// Members by their names; elements of arrays by the name, the identifier or the number they have, sets of records by number
    /// alone. A name is the same with and without the prefix of the vocabulary.
    /// </summary>
    public static IReadOnlyList<string> Of(JsonElement json) => [.. Of(json, "")];

    private static IEnumerable<string> Of(XElement element, string path)
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            yield return $"{path}/@{attribute.Name.LocalName} = {attribute.Value}";
        }

        if (!element.HasElements && Blanks().Replace(element.Value, " ").Trim() is { Length: > 0 } text)
        {
            yield return $"{path} = {text}";
        }

        foreach (var group in element.Elements().GroupBy(NameOf))
        {
            foreach (var (i, child) in group.Index())
            {
                foreach (var line in Of(child, $"{path}/{group.Key}[{i + 1}]"))
                {
                    yield return line;
                }
            }
        }
    }

    private static string NameOf(XElement element) =>
        element.Attribute("source") is { } source ? $"{element.Name.LocalName}({source.Value})" : element.Name.LocalName;

    private static IEnumerable<string> Of(JsonElement json, string path) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Of(m.Value, $"{path}/{Short(m.Name)}")),
            JsonValueKind.Array => json.EnumerateArray()
                .Index()
                .SelectMany(e => Of(e.Item, $"{path}[{KeyOf(path, e.Item, e.Index)}]")),
            _ => [$"{path} = {json}"],
        };

    private static string KeyOf(string path, JsonElement element, int number) =>
        element.ValueKind != JsonValueKind.Object || path.EndsWith("/recordSet", StringComparison.Ordinal) ? $"{number}"
        : element.TryGetProperty("name", out var name) ? name.GetString()!
        : element.TryGetProperty("@id", out var id) ? id.GetString()!
        : $"{number}";

    private static string Short(string name) => name.StartsWith("cr:", StringComparison.Ordinal) ? name[3..] : name;

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
