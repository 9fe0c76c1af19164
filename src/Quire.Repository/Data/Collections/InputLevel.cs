using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Collections;

/// <summary>A collection's own rule for one field.</summary>
/// <param name="Field">Name of the field type.</param>
/// <param name="Required">Must be filled before a dataset of this collection is saved.</param>
/// <param name="Include">Offered to depositors.</param>
/// <param name="DisplayOnCreate">Shown in the first form; null leaves the block's own choice.</param>
public sealed record InputLevel(
    [property: JsonPropertyName("Field")] string Field,
    [property: JsonPropertyName("Required")] bool Required,
    [property: JsonPropertyName("Include")] bool Include,
    [property: JsonPropertyName("DisplayOnCreate")] bool? DisplayOnCreate = null
);
