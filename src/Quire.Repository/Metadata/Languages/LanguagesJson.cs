using System.Text.Json.Serialization;

namespace Quire.Repository.Metadata.Languages;

/// <summary>Generated reading of the setting <c>:MetadataLanguages</c>.</summary>
[JsonSerializable(typeof(List<MetadataLanguage>))]
internal sealed partial class LanguagesJson : JsonSerializerContext;
