using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables;

/// <summary>Numbers that count as no answer, as texts of numbers.</summary>
/// <param name="From">The lowest; null where everything below counts.</param>
/// <param name="To">The highest; null where everything above counts.</param>
public sealed record TableRange([property: JsonPropertyName("from")] string? From, [property: JsonPropertyName("to")] string? To);
