namespace Quire.Client;

/// <content>Whole folders.</content>
public sealed partial class FilesClient
{
    /// <summary>What <see cref="UploadFolderAsync"/> would do, without doing it.</summary>
    public Task<IReadOnlyList<FolderItem>> PlanUploadAsync(
        DatasetId dataset,
        string folder,
        FolderOptions? options = null,
        CancellationToken cancellationToken = default
    ) => new FolderComparison(_connection, dataset, folder, options ?? new()).ForUploadAsync(cancellationToken);

    /// <summary>What <see cref="DownloadFolderAsync"/> would do, without doing it.</summary>
    public Task<IReadOnlyList<FolderItem>> PlanDownloadAsync(
        DatasetId dataset,
        string folder,
        FolderOptions? options = null,
        CancellationToken cancellationToken = default
    ) => new FolderComparison(_connection, dataset, folder, options ?? new()).ForDownloadAsync(cancellationToken);

    /// <summary>
    /// Makes the files of a dataset those of a folder: only what is new or changed is uploaded, several files at a time, so that
    /// a run that was interrupted goes on where it stopped.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder on disk.</param>
    /// <param name="options">What takes part, how, and who hears of it.</param>
    /// <param name="cancellationToken">Cancels the run; what has arrived stays.</param>
    /// <returns>What became of every file; failures are in there, not thrown.</returns>
    public async Task<IReadOnlyList<FolderOutcome>> UploadFolderAsync(
        DatasetId dataset,
        string folder,
        FolderOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        await CarryOutAsync(
            dataset,
            folder,
            await PlanUploadAsync(dataset, folder, options, cancellationToken),
            options,
            cancellationToken
        );

    /// <summary>
    /// Brings the files of a version into a folder: only what is missing or different is downloaded, several files at a time,
    /// resumed and checked. Names that would leave the folder are refused.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder on disk; made if needed. Other files in it stay unless <see
    /// cref="FolderOptions.RemoveMissing"/> says otherwise.</param>
    /// <param name="options">What takes part, how, and who hears of it.</param>
    /// <param name="cancellationToken">Cancels the run; what has come stays.</param>
    /// <returns>What became of every file; failures are in there, not thrown.</returns>
    public async Task<IReadOnlyList<FolderOutcome>> DownloadFolderAsync(
        DatasetId dataset,
        string folder,
        FolderOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        await CarryOutAsync(
            dataset,
            folder,
            await PlanDownloadAsync(dataset, folder, options, cancellationToken),
            options,
            cancellationToken
        );

    /// <summary>
    /// Does what <see cref="PlanUploadAsync"/> or <see cref="PlanDownloadAsync"/> found, so that it can be shown, counted and
    /// agreed to before.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder on disk; made if files come into it.</param>
    /// <param name="plan">What is to be done.</param>
    /// <param name="options">The options it was planned with.</param>
    /// <param name="cancellationToken">Cancels the run; what was done stays.</param>
    /// <returns>What became of every file; failures are in there, not thrown.</returns>
    public async Task<IReadOnlyList<FolderOutcome>> CarryOutAsync(
        DatasetId dataset,
        string folder,
        IReadOnlyList<FolderItem> plan,
        FolderOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        var transfer = new FolderTransfer(_connection, this, _access, dataset, folder, options);
        var outcomes = await transfer.RunAsync(plan, cancellationToken);
        if (!outcomes.Any(o => IsUpload(o.Item) && IsPassing(o.Error)))
        {
            return outcomes;
        }

        // Whether a file arrived before its connection broke only the server knows: look again and send what is missing.
        var second = await transfer.RunAsync(
            await PlanUploadAsync(dataset, folder, options, cancellationToken),
            cancellationToken
        );
        var first = outcomes.ToDictionary(o => o.Item.Path, StringComparer.Ordinal);
        return
        [
            .. second.Select(o =>
                o.Item.Action == FolderAction.Keep && first.TryGetValue(o.Item.Path, out var before)
                    ? before with
                    {
                        Error = null,
                    }
                    : o
            ),
            .. outcomes.Where(o => o.Item.Action == FolderAction.Remove && o.Succeeded),
        ];
    }

    private static bool IsUpload(FolderItem item) => item.Action is FolderAction.Add or FolderAction.Replace;

    private static bool IsPassing(Exception? error) =>
        error is DataverseUnreachableException || (error is DataverseException { Status: { } status } && (int)status >= 500);
}
