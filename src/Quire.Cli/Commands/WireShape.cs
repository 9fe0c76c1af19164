using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quire.Contracts;

namespace Quire.Cli.Commands;

/// <summary>Reads and writes wire types with their generated shapes.</summary>
internal static class WireShape
{
    /// <exception cref="JsonException">It is something else.</exception>
    public static T Read<T>(JsonElement json) =>
        json.Deserialize((JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T))) ?? throw new JsonException("It is null.");

    public static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T)));
}
