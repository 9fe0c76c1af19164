using System.Text.Json.Serialization;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata.Languages;

namespace Quire.Repository.Data;

/// <summary>
/// How values are written into columns. Their names are those of databases that exist: a property may be renamed, its stored name
/// may not. A member this program does not know is refused, since the next change would lose it.
/// </summary>
[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TermsOfUse))]
[JsonSerializable(typeof(Theme))]
[JsonSerializable(typeof(CollectionLogo))]
[JsonSerializable(typeof(List<InputLevel>))]
[JsonSerializable(typeof(List<VocabularyValue>))]
[JsonSerializable(typeof(List<GuestbookQuestion>))]
[JsonSerializable(typeof(List<GuestbookAnswer>))]
[JsonSerializable(typeof(List<WorkflowStep>))]
[JsonSerializable(typeof(VouchedPerson))]
[JsonSerializable(typeof(List<ToolParameter>))]
[JsonSerializable(typeof(List<ToolCall>))]
[JsonSerializable(typeof(List<ToolRequirement>))]
[JsonSerializable(typeof(List<MetadataLanguage>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<long>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, List<string>>))]
internal sealed partial class StoredJson : JsonSerializerContext;
