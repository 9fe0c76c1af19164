using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables;

/// <summary>Limits by format, as the setting has them: whole numbers, as numbers or as texts.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Dictionary<string, long>))]
internal sealed partial class IngestLimitsJson : JsonSerializerContext;
