using System.Text.Json.Serialization;

namespace Quire.Contracts.Export;

/// <summary>A metadata export the installation offers.</summary>
public sealed record ExportFormat
{
    /// <summary>Label.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Content type of the export.</summary>
    public string? MediaType { get; init; }

    /// <summary>Offered to harvesters.</summary>
    public bool? IsHarvestable { get; init; }

    /// <summary>Offered to people.</summary>
    public bool? IsVisibleInUserInterface { get; init; }

    /// <summary>Namespace; XML only.</summary>
    [JsonPropertyName("XMLNameSpace")]
    public string? XmlNameSpace { get; init; }

    /// <summary>Schema; XML only.</summary>
    [JsonPropertyName("XMLSchemaLocation")]
    public string? XmlSchemaLocation { get; init; }

    /// <summary>Version of the schema; XML only.</summary>
    [JsonPropertyName("XMLSchemaVersion")]
    public string? XmlSchemaVersion { get; init; }
}
