using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Metadata;

/// <summary>One field of a dataset version with its value.</summary>
public sealed record MetadataField
{
    /// <summary>Name of the field type.</summary>
    public required string TypeName { get; init; }

    /// <summary>Whether the value is a list.</summary>
    public required bool Multiple { get; init; }

    /// <summary><c>primitive</c>, <c>controlledVocabulary</c> or <c>compound</c>.</summary>
    public required string TypeClass { get; init; }

    /// <summary>The value: text, texts, a compound or compounds. Everything is text, numbers and dates too.</summary>
    public required MetadataValue Value { get; init; }

    /// <summary>Members this library does not know, kept so that a field can be sent back whole.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Further { get; set; }
}
