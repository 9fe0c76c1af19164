using System.Text.Json.Serialization;

namespace Quire.Repository.Storage;

/// <summary>How jobs write down stored files.</summary>
[JsonSerializable(typeof(StoredFile[]))]
internal sealed partial class StoredFilesJson : JsonSerializerContext;
