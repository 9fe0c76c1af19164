using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>How what people said of variables is stored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(VariableEdits))]
internal sealed partial class VariableEditsJson : JsonSerializerContext;
