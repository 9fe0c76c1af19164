using System.Text.Json.Serialization;

namespace Quire.Contracts.Collections;

/// <summary>One level of the way from an object up to the root collection.</summary>
public sealed record OwnerResponse
{
    /// <summary><c>DATAVERSE</c> or <c>DATASET</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Alias of a collection, a text; database id of a dataset, a number on the wire.</summary>
    [JsonConverter(typeof(OwnerIdentifierConverter))]
    public required string Identifier { get; init; }

    /// <summary>Persistent identifier; datasets only.</summary>
    public string? PersistentIdentifier { get; init; }

    /// <summary>Version shown; datasets only.</summary>
    public string? Version { get; init; }

    /// <summary>Whether a collection is published.</summary>
    public bool? IsReleased { get; init; }

    /// <summary>Name or title.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The next level up; absent on the root.</summary>
    public OwnerResponse? IsPartOf { get; init; }
}
