using Quire.Client.Errors;
using Quire.Client.Identifiers;

namespace Quire.Client.Files;

/// <content>Whole folders.</content>
public sealed partial class FilesClient
{
    /// <summary>What <see cref="UploadFolderAsync"/> would do, without doing it.</summary>
    public Task<IReadOnlyList<FolderItem>> PlanUploadAsync(
        DatasetId dataset, string folder, FolderOptions? options = null, CancellationToken cancellationToken = default) =>
        new FolderComparison(_connection, dataset, folder, options ?? new()).ForUploadAsync(cancellationToken);

    /// <summary>What <see cref="DownloadFolderAsync"/> would do, without doing it.</summary>
    public Task<IReadOnlyList<FolderItem>> PlanDownloadAsync(
        DatasetId dataset, string folder, FolderOptions? options = null, CancellationToken cancellationToken = default) =>
        new FolderComparison(_connection, dataset, folder, options ?? new()).ForDownloadAsync(cancellationToken);

    /// <summary>
    /// Makes the files of a dataset those of a folder: only what is new or changed is uploaded, several files at a time, so that a run
    /// that was interrupted goes on where it stopped.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder on disk.</param>
    /// <param name="options">What takes part, how, and who hears of it.</param>
    /// <param name="cancellationToken">Cancels the run; what has arrived stays.</param>
    /// <returns>What became of every file; failures are in there, not thrown.</returns>
    public async Task<IReadOnlyList<FolderOutcome>> UploadFolderAsync(
        DatasetId dataset, string folder, FolderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var transfer = new FolderTransfer(_connection, this, _access, dataset, folder, options);
        var outcomes = await transfer.RunAsync(await PlanUploadAsync(dataset, folder, options, cancellationToken), cancellationToken);
        if (!outcomes.Any(o => IsPassing(o.Error)))
        {
            return outcomes;
        }

        // Whether a file arrived before its connection broke only the server knows: look again and send what is missing.
        var second = await transfer.RunAsync(await PlanUploadAsync(dataset, folder, options, cancellationToken), cancellationToken);
        var first = outcomes.ToDictionary(o => o.Item.Path, StringComparer.Ordinal);
        return [.. second.Select(o => o.Item.Action == FolderAction.Keep && first.TryGetValue(o.Item.Path, out var before) ? before with { Error = null } : o)];
    }

    /// <summary>
    /// Brings the files of a version into a folder: only what is missing or different is downloaded, several files at a time, resumed
    /// and checked. Names that would leave the folder are refused.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder on disk; made if needed. Other files in it stay.</param>
    /// <param name="options">What takes part, how, and who hears of it.</param>
    /// <param name="cancellationToken">Cancels the run; what has come stays.</param>
    /// <returns>What became of every file; failures are in there, not thrown.</returns>
    public async Task<IReadOnlyList<FolderOutcome>> DownloadFolderAsync(
        DatasetId dataset, string folder, FolderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        Directory.CreateDirectory(folder);
        var transfer = new FolderTransfer(_connection, this, _access, dataset, folder, options);
        return await transfer.RunAsync(await PlanDownloadAsync(dataset, folder, options, cancellationToken), cancellationToken);
    }

    private static bool IsPassing(Exception? error) =>
        error is DataverseUnreachableException || (error is DataverseException { Status: { } status } && (int)status >= 500);
}
