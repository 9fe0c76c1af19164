using Quire.Cli.Console;
using Quire.Contracts.Datasets.Comparison;

namespace Quire.Cli.Datasets;

/// <summary>Something that differs between two versions.</summary>
internal sealed record ChangeResult(string Kind, string? Place, string Name, string? Old, string? New) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Kind", "Place", "Name", "Old", "New"];

    public static IReadOnlyList<ChangeResult> Of(VersionComparisonResponse compared) =>
        [
            .. (compared.MetadataChanges ?? []).SelectMany(b => b.Changed.Select(c => Of("metadata", b.BlockName, c))),
            .. (compared.TermsOfAccess?.Changed ?? []).Select(c => Of("terms", null, c)),
            .. (compared.FilesAdded ?? []).Select(f => new ChangeResult("file added", f.FilePath, f.FileName, null, null)),
            .. (compared.FilesRemoved ?? []).Select(f => new ChangeResult("file removed", f.FilePath, f.FileName, null, null)),
            .. (compared.FilesReplaced ?? []).Select(p => new ChangeResult(
                "file replaced",
                p.OldFile.FilePath,
                p.OldFile.FileName,
                p.OldFile.FileName,
                p.NewFile.FileName
            )),
            .. (compared.FileChanges ?? []).SelectMany(f => f.Changed.Select(c => Of("file changed", f.FileName, c))),
            .. (compared.VariableChanges ?? []).SelectMany(f => f.Changed.Select(c => Of("variable changed", f.FileName, c))),
        ];

    public IReadOnlyList<string?> Cells() => [Kind, Place, Name, Old, New];

    private static ChangeResult Of(string kind, string? place, ValueChange change) =>
        new(kind, place, change.FieldName, change.OldValue, change.NewValue);
}
