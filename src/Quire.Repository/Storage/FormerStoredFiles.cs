using System.Text.Json.Serialization;

namespace Quire.Repository.Storage;

/// <summary>How earlier versions wrote down stored files in jobs: a list with names in other case.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(StoredFile[]))]
internal sealed partial class FormerStoredFiles : JsonSerializerContext;
