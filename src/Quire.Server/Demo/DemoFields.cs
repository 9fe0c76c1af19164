using System.Text.Json.Nodes;

namespace Quire.Server.Demo;

/// <summary>Fields as clients send them.</summary>
internal static class DemoFields
{
    public static JsonObject One(string name, string typeClass, string value) =>
        new() { ["typeName"] = name, ["multiple"] = false, ["typeClass"] = typeClass, ["value"] = value };

    public static JsonObject Many(string name, string typeClass, params string[] values) =>
        new() { ["typeName"] = name, ["multiple"] = true, ["typeClass"] = typeClass, ["value"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]) };

    public static JsonObject Compounds(string name, params (string Child, string Value)[][] compounds) => new()
    {
        ["typeName"] = name,
        ["multiple"] = true,
        ["typeClass"] = "compound",
        ["value"] = new JsonArray([.. compounds.Select(c => new JsonObject(c.Select(f =>
            new KeyValuePair<string, JsonNode?>(f.Child, One(f.Child, "primitive", f.Value)))))]),
    };
}
