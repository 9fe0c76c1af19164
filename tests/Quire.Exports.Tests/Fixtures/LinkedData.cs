using System.Text.Json;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>
/// A property said of something in JSON-LD: the types of that something, and the types of the value if it is an object.
/// </summary>
internal sealed record Said(string Property, IReadOnlyList<string> OfTypes, JsonElement Value, IReadOnlyList<string> ValueTypes);

/// <summary>Reads JSON-LD as statements, given what its members stand for.</summary>
internal sealed class LinkedData(Func<string, string> termOf)
{
    /// <summary>Everything said in an object and in the objects within it.</summary>
    public IEnumerable<Said> In(JsonElement node)
    {
        foreach (var member in node.EnumerateObject().Where(m => !m.Name.StartsWith('@')))
        {
            foreach (var value in Each(member.Value))
            {
                yield return new(termOf(member.Name), TypesOf(node), value, TypesOf(value));
                foreach (var inner in value.ValueKind == JsonValueKind.Object ? In(value) : [])
                {
                    yield return inner;
                }
            }
        }
    }

    // The type of a text written as an object is a datatype, no class.
    private string[] TypesOf(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object
        && node.TryGetProperty("@type", out var types)
        && !node.TryGetProperty("@value", out _)
            ? [.. Each(types).Select(type => termOf(type.GetString()!))]
            : [];

    private static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
