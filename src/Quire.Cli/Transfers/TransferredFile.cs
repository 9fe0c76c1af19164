using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary>A file that was, or would be, moved.</summary>
/// <param name="Path">Path in the folder.</param>
/// <param name="Action"><c>add</c>, <c>replace</c>, <c>remove</c>, <c>download</c>, <c>refuse</c> or <c>skip</c>.</param>
/// <param name="Bytes">Bytes moved.</param>
/// <param name="Error">Why it failed; absent when it did not.</param>
/// <param name="Warning">What the server noticed.</param>
internal sealed record TransferredFile(string Path, string Action, long Bytes, string? Error, string? Warning) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Action", "Path", "Size"];

    public static TransferredFile Of(FolderOutcome outcome) =>
        new(
            outcome.Item.Path,
            Word(outcome.Item.Action),
            outcome.Item.Bytes,
            outcome.Error?.Message ?? (outcome.Item.Action == FolderAction.Skip ? null : outcome.Item.Reason),
            outcome.Warning ?? (outcome.Item.Action == FolderAction.Skip ? outcome.Item.Reason : null)
        );

    public IReadOnlyList<string?> Cells() =>
        [
            Action,
            Path,
            Error
                ?? (
                    Action is "skip" ? Warning
                    : Action is "remove" ? ""
                    : SafeText.Size(Bytes)
                ),
        ];

    private static string Word(FolderAction action) =>
        action switch
        {
            FolderAction.Add => "add",
            FolderAction.Replace => "replace",
            FolderAction.Remove => "remove",
            FolderAction.Download => "download",
            FolderAction.Refuse => "refuse",
            FolderAction.Skip => "skip",
            _ => "keep",
        };
}
