using System.Text;
using System.Text.Json.Nodes;

namespace Quire.Api.Tests.BadInput;

/// <summary>Ways to spoil a body that works.</summary>
internal static class Damage
{
    private const string Mark = "the place to spoil";

    // Long, and of letters that compress badly: databases limit what an index holds.
    private static readonly string Long = string.Concat(
        Enumerable.Range(0, 20_000).Select(i => (char)('a' + (i * i * 31 + (i >> 3) * 7) % 26))
    );

    private static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "\"\"",
        "\"   \"",
        "[]",
        "{}",
        "[[null]]",
        $"\"{Long}\"",
        "\"a\\u0000b\"",
        "\"a\\ud800b\"",
        "\"\\u0001\\u001f\\uffff\"",
        "\"../../etc/passwd\"",
        "99999999999999999999",
    ];

    /// <summary>Bodies that are no JSON, or JSON of the wrong kind altogether.</summary>
    public static IEnumerable<(string What, byte[] Bytes)> Whole { get; } =
    [
        ("nothing", []),
        ("blanks", " \n "u8.ToArray()),
        ("a brace", "{"u8.ToArray()),
        ("a bracket", "["u8.ToArray()),
        ("a cut value", "{\"alias\":\"x"u8.ToArray()),
        ("a word", "nonsense"u8.ToArray()),
        ("null", "null"u8.ToArray()),
        ("a number", "42"u8.ToArray()),
        ("a text", "\"x\""u8.ToArray()),
        ("a list of lists", "[[[]]]"u8.ToArray()),
        ("deep nesting", Encoding.UTF8.GetBytes(new string('[', 100_000))),
        ("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5_000)))),
        ("bytes that are no text", [0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d]),
        ("a zero byte", "{\"a\":\0}"u8.ToArray()),
        ("an escaped zero", "{\"alias\":\"\\u0000\"}"u8.ToArray()),
        ("half a pair", "{\"alias\":\"\\udc00\"}"u8.ToArray()),
        ("UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"a\":1}")]),
        ("markup", "<a>1</a>"u8.ToArray()),
    ];

    /// <summary>
    /// The body with one value after the other replaced or left out. The larger the body, the fewer replacements each value
    /// meets.
    /// </summary>
    public static IEnumerable<(string What, string Json)> Of(string json)
    {
        var paths = PathsOf(JsonNode.Parse(json), []).ToList();
        foreach (var (n, path) in paths.Index())
        {
            yield return ($"without {string.Join('.', path)}", With(json, path, null));
            foreach (
                var value in Values.Where(
                    (_, v) =>
                        (v + n)
                            % (
                                paths.Count <= 3 ? 1
                                : paths.Count <= 20 ? 2
                                : 8
                            )
                        == 0
                )
            )
            {
                yield return (
                    $"{string.Join('.', path)} = {(value.Length > 40 ? "a long text" : value)}",
                    With(json, path, value)
                );
            }
        }
    }

    private static string With(string json, object[] path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var parent = path[..^1].Aggregate(root, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (parent is JsonArray list)
        {
            list[(int)path[^1]] = Mark;
        }
        else if (value is null)
        {
            parent.AsObject().Remove((string)path[^1]);
        }
        else
        {
            parent[(string)path[^1]] = Mark;
        }

        return root.ToJsonString().Replace($"\"{Mark}\"", value ?? "null", StringComparison.Ordinal);
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? node, object[] path)
    {
        var below = node switch
        {
            JsonObject map => map.SelectMany(p => PathsOf(p.Value, [.. path, p.Key])),
            JsonArray list => list.SelectMany((item, i) => PathsOf(item, [.. path, i])),
            _ => [],
        };
        return path.Length == 0 ? below : below.Prepend(path);
    }
}
