using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Quire.Cli.Access;
using Quire.Cli.Access.Addresses;
using Quire.Cli.Access.Guestbooks;
using Quire.Cli.Accounts;
using Quire.Cli.Administration;
using Quire.Cli.Administration.Tools;
using Quire.Cli.Collections;
using Quire.Cli.Collections.Limits;
using Quire.Cli.Collections.Templates;
using Quire.Cli.Commands;
using Quire.Cli.Datasets;
using Quire.Cli.Files;
using Quire.Cli.Files.Access;
using Quire.Cli.Files.Tables;
using Quire.Cli.Installations;
using Quire.Cli.Metadata;
using Quire.Cli.Search;
using Quire.Cli.Search.Saved;
using Quire.Cli.Transfers;

namespace Quire.Cli;

/// <summary>Generated serialization of everything <c>--json</c> writes, and of the configuration file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true
)]
[JsonSerializable(typeof(InstallationFile))]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyDictionary<string, string>>))]
[JsonSerializable(typeof(AnnouncedResult))]
[JsonSerializable(typeof(DoneResult))]
[JsonSerializable(typeof(PageResult))]
[JsonSerializable(typeof(RoleResult))]
[JsonSerializable(typeof(IReadOnlyList<RoleResult>))]
[JsonSerializable(typeof(AssignmentResult))]
[JsonSerializable(typeof(IReadOnlyList<AssignmentResult>))]
[JsonSerializable(typeof(GroupResult))]
[JsonSerializable(typeof(IReadOnlyList<GroupResult>))]
[JsonSerializable(typeof(ExplainResult))]
[JsonSerializable(typeof(LicenseResult))]
[JsonSerializable(typeof(IReadOnlyList<LicenseResult>))]
[JsonSerializable(typeof(TokenResult))]
[JsonSerializable(typeof(AccountCreatedResult))]
[JsonSerializable(typeof(LoginResult))]
[JsonSerializable(typeof(IReadOnlyList<InstallationResult>))]
[JsonSerializable(typeof(CollectionResult))]
[JsonSerializable(typeof(IReadOnlyList<ContentResult>))]
[JsonSerializable(typeof(DatasetResult))]
[JsonSerializable(typeof(DatasetCreatedResult))]
[JsonSerializable(typeof(IReadOnlyList<VersionResult>))]
[JsonSerializable(typeof(IReadOnlyList<ChangeResult>))]
[JsonSerializable(typeof(IReadOnlyList<LockResult>))]
[JsonSerializable(typeof(PrivateUrlResult))]
[JsonSerializable(typeof(FileResult))]
[JsonSerializable(typeof(IReadOnlyList<FileResult>))]
[JsonSerializable(typeof(IReadOnlyList<AccessRequestResult>))]
[JsonSerializable(typeof(RowsResult))]
[JsonSerializable(typeof(IReadOnlyList<VariableResult>))]
[JsonSerializable(typeof(GotResult))]
[JsonSerializable(typeof(TransferResult))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(IReadOnlyList<HitResult>))]
[JsonSerializable(typeof(IReadOnlyList<BlockResult>))]
[JsonSerializable(typeof(IReadOnlyList<FieldResult>))]
[JsonSerializable(typeof(NamedTokenResult))]
[JsonSerializable(typeof(IReadOnlyList<NamedTokenResult>))]
[JsonSerializable(typeof(UserResult))]
[JsonSerializable(typeof(IReadOnlyList<UserResult>))]
[JsonSerializable(typeof(GuestbookResult))]
[JsonSerializable(typeof(IReadOnlyList<GuestbookResult>))]
[JsonSerializable(typeof(IpGroupResult))]
[JsonSerializable(typeof(IReadOnlyList<IpGroupResult>))]
[JsonSerializable(typeof(LimitResult))]
[JsonSerializable(typeof(SavedSearchResult))]
[JsonSerializable(typeof(IReadOnlyList<SavedSearchResult>))]
[JsonSerializable(typeof(TemplateResult))]
[JsonSerializable(typeof(IReadOnlyList<TemplateResult>))]
[JsonSerializable(typeof(ToolResult))]
[JsonSerializable(typeof(IReadOnlyList<ToolResult>))]
[JsonSerializable(typeof(SettingResult))]
[JsonSerializable(typeof(IReadOnlyList<SettingResult>))]
internal sealed partial class CliJson : JsonSerializerContext
{
    private static CliJson? s_shapes;

    /// <summary>The shapes, written so that text in any script can be read.</summary>
    public static CliJson Shapes =>
        s_shapes ??= new(new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
