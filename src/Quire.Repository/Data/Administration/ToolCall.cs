using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Administration;

/// <summary>Something an external tool may ask this server. Stored under the names given here.</summary>
/// <param name="Name">The name it has for the tool.</param>
/// <param name="HttpMethod">HTTP method.</param>
/// <param name="UrlTemplate">Path and query, with words such as <c>{fileId}</c> in it.</param>
/// <param name="Minutes">How long the address is good for where it is signed.</param>
public sealed record ToolCall(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("method")] string HttpMethod,
    [property: JsonPropertyName("url")] string UrlTemplate,
    [property: JsonPropertyName("minutes")] int Minutes
);
