using System.Text.Json.Serialization;

namespace Quire.Contracts.Collections;

/// <summary>A facet field with its names.</summary>
public sealed record FacetDetail
{
    /// <summary>Database id of the field, a text on the wire.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public required long Id { get; init; }

    /// <summary>Name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>Label.</summary>
    public required string DisplayName { get; init; }
}
