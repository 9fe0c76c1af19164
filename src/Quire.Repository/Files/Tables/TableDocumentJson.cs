using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// How the variables of tables are stored. Members this program does not know are left alone: nothing is written back.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TableDocument))]
internal sealed partial class TableDocumentJson : JsonSerializerContext;
