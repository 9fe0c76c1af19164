using System.Text.Json.Serialization;

namespace Quire.Repository.Metadata.Languages;

/// <summary>A language metadata may be written in. The setting has the names given here.</summary>
/// <param name="Locale">Its code, such as <c>fr</c>.</param>
/// <param name="Title">Its name, for people.</param>
public sealed record MetadataLanguage(
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("title")] string Title
);
