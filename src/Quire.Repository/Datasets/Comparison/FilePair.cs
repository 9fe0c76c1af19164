using Quire.Domain.Datasets.Comparison;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>What stands for a file in two versions.</summary>
/// <param name="Old">The file, or the one it replaced, as the older version describes it.</param>
/// <param name="New">The file as the newer version describes it.</param>
public sealed record FilePair(ComparedFile Old, ComparedFile New)
{
    /// <summary>The descriptions that differ; a file that was replaced differs in its content besides.</summary>
    public IReadOnlyList<TextChange> Changes =>
        [
            .. new TextChange[]
            {
                new("Description", Old.Description ?? "", New.Description ?? ""),
                new("Categories", Listed(Old.Categories), Listed(New.Categories)),
                new("Label", Old.Label, New.Label),
                new("File Path", Old.DirectoryLabel, New.DirectoryLabel),
                new("ProvFreeForm", Old.ProvenanceText ?? "", New.ProvenanceText ?? ""),
                new("isRestricted", Truth(Old.Restricted), Truth(New.Restricted)),
            }.Where(c => c.Old != c.New),
        ];

    /// <summary>Whether both describe one table, and other people's words of its variables belong to each.</summary>
    /// <param name="same">Numbers of words that are the same under two numbers, the smaller first.</param>
    public bool SayOtherwise(IReadOnlySet<(long, long)> same) =>
        Old.TableId is { } table
        && table == New.TableId
        && Old.EditsId != New.EditsId
        && !(
            Old.EditsId is { } before
            && New.EditsId is { } after
            && same.Contains((Math.Min(before, after), Math.Max(before, after)))
        );

    private static string Listed(IReadOnlyList<string> names) => $"[{string.Join(", ", names)}]";

    private static string Truth(bool value) => value ? "true" : "false";
}
