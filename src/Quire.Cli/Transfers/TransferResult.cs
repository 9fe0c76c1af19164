using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary>What became of a folder.</summary>
internal sealed record TransferResult : IFacts
{
    public required string Dataset { get; init; }

    public required string Folder { get; init; }

    /// <summary>Whether this only says what would be done.</summary>
    public required bool DryRun { get; init; }

    public required int Added { get; init; }

    public required int Replaced { get; init; }

    public required int Removed { get; init; }

    public required int Downloaded { get; init; }

    /// <summary>Files that are the same on both sides.</summary>
    public required int Unchanged { get; init; }

    public required int Failed { get; init; }

    /// <summary>
    /// Names in the folder that are no files, such as named pipes and links to folders; absent when there are none.
    /// </summary>
    public int? Skipped { get; init; }

    /// <summary>Bytes moved.</summary>
    public required long Bytes { get; init; }

    /// <summary>Every file that is not unchanged.</summary>
    public required IReadOnlyList<TransferredFile> Files { get; init; }

    public static TransferResult Planned(DatasetId dataset, string folder, IReadOnlyList<FolderItem> plan) =>
        Of(dataset, folder, [.. plan.Select(i => new FolderOutcome(i, null))], dryRun: true);

    public static TransferResult Done(DatasetId dataset, string folder, IReadOnlyList<FolderOutcome> outcomes) =>
        Of(dataset, folder, outcomes, dryRun: false);

    public IEnumerable<(string Name, string? Value)> Facts()
    {
        var parts = new List<string>();
        Part(Added, DryRun ? "to add" : "added");
        Part(Replaced, DryRun ? "to replace" : "replaced");
        Part(Removed, DryRun ? "to remove" : "removed");
        Part(Downloaded, DryRun ? "to download" : "downloaded");
        Part(Failed, DryRun ? "refused" : "failed");
        Part(Skipped ?? 0, "skipped");
        parts.Add($"{Unchanged} unchanged");
        yield return ("", $"{string.Join(", ", parts)}; {SafeText.Size(Bytes)}{(DryRun ? " to move" : " moved")}.");

        void Part(int count, string word)
        {
            if (count > 0)
            {
                parts.Add($"{count} {word}");
            }
        }
    }

    private static TransferResult Of(DatasetId dataset, string folder, IReadOnlyList<FolderOutcome> outcomes, bool dryRun)
    {
        return new()
        {
            Dataset = dataset.ToString(),
            Folder = folder,
            DryRun = dryRun,
            Added = Count(FolderAction.Add),
            Replaced = Count(FolderAction.Replace),
            Removed = Count(FolderAction.Remove),
            Downloaded = Count(FolderAction.Download),
            Unchanged = Count(FolderAction.Keep),
            Failed = outcomes.Count(o => !o.Succeeded),
            Skipped = Count(FolderAction.Skip) is > 0 and var skipped ? skipped : null,
            Bytes = outcomes.Where(o => o.Succeeded).Sum(o => o.Item.Bytes),
            Files = [.. outcomes.Where(o => o.Item.Action != FolderAction.Keep || !o.Succeeded).Select(TransferredFile.Of)],
        };

        int Count(FolderAction action) => outcomes.Count(o => o.Succeeded && o.Item.Action == action);
    }
}
