using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Api.Http;
using Quire.Contracts.Datasets.Comparison;
using Quire.Domain.Datasets.Comparison;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Comparison;

namespace Quire.Api.Datasets.Comparison;

/// <summary>Renders how two versions differ.</summary>
internal static class ComparisonJson
{
    public static VersionComparisonResponse Of(VersionComparison comparison)
    {
        var files = comparison.Files;
        return new()
        {
            OldVersion = Of(comparison.Old),
            NewVersion = Of(comparison.New),
            MetadataChanges = Some(
                comparison
                    .Metadata.GroupBy(c => c.Field.Block, StringComparer.Ordinal)
                    .Select(block => new BlockChanges
                    {
                        BlockName = comparison.New.Schema.TryGetBlock(block.Key, out var known) ? known.DisplayName : block.Key,
                        Changed = [.. block.Select(c => Of(c.Field.Title, c.Old, c.New))],
                    })
            ),
            FilesAdded = Some(files.Added.Select(Of)),
            FilesRemoved = Some(files.Removed.Select(Of)),
            FilesReplaced = Some(files.Replaced.Select(p => new ReplacedFile { OldFile = Of(p.Old), NewFile = Of(p.New) })),
            FileChanges = Some(
                files.Changed.Select(p => new ChangedFile
                {
                    FileName = p.Old.Label,
                    FileId = p.Old.FileId,
                    Changed = [.. p.Changes.Select(Of)],
                    Checksums = ChecksumOf(p.Old),
                })
            ),
            VariableChanges = Some(
                comparison.Tables.Select(t => new ChangedFile
                {
                    FileName = t.File.Old.Label,
                    FileId = t.File.Old.FileId,
                    Changed = [.. t.Changes.Select(Of)],
                    Checksums = ChecksumOf(t.File.Old),
                })
            ),
            TermsOfAccess = Some(comparison.Terms.Select(Of)) is { } terms ? new ValueChanges { Changed = terms } : null,
        };
    }

    private static ComparedVersion Of(VersionView view) =>
        new()
        {
            VersionNumber = view.Version.Number?.ToString() ?? "DRAFT",
            VersionState = view.Version.State.ToString().ToUpperInvariant(),
            VersionNote = view.Version.VersionNote,
            LastUpdatedDate = WireTime.Of(view.Version.UpdatedAt)!,
        };

    private static ComparedFileResponse Of(ComparedFile file) =>
        new()
        {
            FileName = file.Label,
            FilePath = file.DirectoryLabel.Length == 0 ? null : file.DirectoryLabel,
            Type = file.ContentType,
            FileId = file.FileId,
            Description = file.Description,
            IsRestricted = file.Restricted,
            Categories = file.Categories.Count == 0 ? null : file.Categories,
            Tags = file.TabularTags.Count == 0 ? null : file.TabularTags,
            Checksums = ChecksumOf(file),
        };

    // The member is named by the algorithm without signs: SHA256.
    private static Dictionary<string, JsonElement> ChecksumOf(ComparedFile file) =>
        new(StringComparer.Ordinal)
        {
            [file.ChecksumType.Replace("-", "", StringComparison.Ordinal)] = JsonElement.Parse(
                JsonValue.Create(file.Checksum).ToJsonString()
            ),
        };

    private static ValueChange Of(VariableChange change) =>
        Of(
            change.Variable is { } variable ? $"{variable}: {WordsOf(change.Aspect)}" : WordsOf(change.Aspect),
            change.Old,
            change.New
        );

    private static string WordsOf(VariableAspect aspect) =>
        aspect switch
        {
            VariableAspect.Question => "Literal Question",
            VariableAspect.AfterQuestion => "Post Question",
            VariableAspect.Instruction => "Interviewer Instruction",
            VariableAspect.Weight => "Is Weight",
            VariableAspect.WeightedBy => "Weight Variable",
            VariableAspect.Frequencies => "Weighted Frequencies",
            VariableAspect.Categories => "Category Labels",
            VariableAspect.Groups => "Variable Groups",
            _ => aspect.ToString(),
        };

    private static ValueChange Of(TextChange change) => Of(change.Name, change.Old, change.New);

    private static ValueChange Of(string name, string before, string after) =>
        new()
        {
            FieldName = name,
            OldValue = before,
            NewValue = after,
        };

    private static IReadOnlyList<T>? Some<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
