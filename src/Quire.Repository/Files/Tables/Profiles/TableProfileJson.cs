using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>
/// How profiles of tables are stored. Members this program does not know are left alone: nothing is written back.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TableProfileDocument))]
internal sealed partial class TableProfileJson : JsonSerializerContext;
