using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Quire.Identifiers.Handle;

/// <summary>What a handle server tells of a handle, and is told of one.</summary>
internal sealed record HandleRecord
{
    /// <summary>How the request ended, in the protocol's numbers; 1 for well.</summary>
    [JsonPropertyName("responseCode")]
    public int? ResponseCode { get; init; }

    [JsonPropertyName("values")]
    public IReadOnlyList<HandleValue?>? Values { get; init; }
}

internal sealed record HandleValue(
    [property: JsonPropertyName("index")] int Index,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("data")] HandleData? Data
)
{
    private const string AddressType = "URL";
    private const string AdministratorType = "HS_ADMIN";
    private const int Day = 86400;

    /// <summary>How many seconds others may keep it.</summary>
    [JsonPropertyName("ttl")]
    public JsonElement? Lifetime { get; init; } = JsonSerializer.SerializeToElement(Day, HandleJson.Default.Int32);

    [JsonIgnore]
    public bool IsAddress => string.Equals(Type, AddressType, StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    public bool IsAdministrator => string.Equals(Type, AdministratorType, StringComparison.OrdinalIgnoreCase);

    public static HandleValue Address(int index, string url) =>
        new(index, AddressType, new("string", JsonSerializer.SerializeToElement(url, HandleJson.Default.String)));

    /// <summary>Who may change the handle: all but making and deleting prefixes, as the Handle System recommends.</summary>
    public static HandleValue Administrator(int index, HandleAccount account) =>
        new(
            index,
            AdministratorType,
            new(
                "admin",
                JsonSerializer.SerializeToElement(
                    new JsonObject
                    {
                        ["handle"] = account.AdminHandle,
                        ["index"] = account.AdminIndex,
                        ["permissions"] = "011111110011",
                    },
                    HandleJson.Default.JsonObject
                )
            )
        );
}

internal sealed record HandleData(
    [property: JsonPropertyName("format")] string? Format,
    [property: JsonPropertyName("value")] JsonElement Value
);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandleRecord))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class HandleJson : JsonSerializerContext;
