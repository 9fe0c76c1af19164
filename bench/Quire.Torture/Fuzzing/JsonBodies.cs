using System.Text;
using System.Text.Json.Nodes;

namespace Quire.Torture.Fuzzing;

/// <summary>Bodies made from schemas, and bodies spoiled.</summary>
internal sealed class JsonBodies(Random random, Junk junk, JsonNode schemas, IReadOnlyList<JsonNode> examples)
{
    private const int Deepest = 6;

    /// <summary>A text that is near what an endpoint takes, or is nothing at all.</summary>
    public byte[] Of(JsonNode? schema)
    {
        if (random.Next(12) == 0)
        {
            return Whole();
        }

        var body =
            random.Next(3) == 0 && examples.Count > 0 ? examples[random.Next(examples.Count)].DeepClone() : Value(schema, 0);
        for (var spoil = random.Next(4); spoil > 0 && body is not null; spoil--)
        {
            Spoil(body);
        }

        var bytes = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");
        return random.Next(25) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private byte[] Whole() =>
        random.Next(9) switch
        {
            0 => [],
            1 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 50_000))),
            2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", random.Next(1, 3000)))),
            3 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"a\":1}")],
            4 => Encoding.UTF8.GetBytes("{\"alias\":\"\\udc00\"}"),
            5 => Encoding.UTF8.GetBytes($"\"{new string('y', random.Next(1, 200_000))}\""),
            6 => Bytes(random.Next(1, 2000)),
            7 => Encoding.UTF8.GetBytes(junk.Text()),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("9,", random.Next(1, 100_000)))),
        };

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private JsonNode? Value(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject { Count: > 0 } || depth > Deepest)
        {
            return Any();
        }

        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Value(schemas[reference.Split('/')[^1]], depth + 1);
        }

        if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"])?.AsArray() is { Count: > 0 } choice)
        {
            return Value(choice[random.Next(choice.Count)], depth + 1);
        }

        var types = schema["type"] is JsonArray several
            ? several.Select(t => t!.GetValue<string>()).ToList()
            : [schema["type"]?.GetValue<string>() ?? "object"];
        return types[random.Next(types.Count)] switch
        {
            "object" => Map(schema, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(schema["items"], depth + 1))]),
            "integer" => JsonValue.Create(random.Next(-1, 40)),
            "number" => JsonValue.Create(random.NextDouble()),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "null" => null,
            _ => JsonValue.Create(random.Next(4) == 0 ? junk.Text() : $"word{random.Next(1 << 20):x}"),
        };
    }

    private JsonObject Map(JsonNode schema, int depth)
    {
        var map = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (random.Next(4) > 0)
            {
                map[name] = Value(property, depth + 1);
            }
        }

        return map;
    }

    private JsonNode? Any() =>
        random.Next(8) switch
        {
            0 => null,
            1 => JsonValue.Create(random.NextInt64()),
            2 => JsonValue.Create(true),
            3 => new JsonArray(),
            4 => new JsonObject(),
            5 => new JsonArray(new JsonArray((JsonNode?)null)),
            _ => JsonValue.Create(junk.Text()),
        };

    private void Spoil(JsonNode node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                var name = map.ElementAt(random.Next(map.Count)).Key;
                if (random.Next(3) > 0 && map[name] is JsonObject or JsonArray)
                {
                    Spoil(map[name]!);
                }
                else if (random.Next(3) == 0)
                {
                    map.Remove(name);
                }
                else
                {
                    map[name] = Any();
                }

                break;
            case JsonArray { Count: > 0 } list:
                var at = random.Next(list.Count);
                if (random.Next(3) > 0 && list[at] is JsonObject or JsonArray)
                {
                    Spoil(list[at]!);
                }
                else
                {
                    list[at] = Any();
                }

                break;
        }
    }
}
