using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// The steps of registering several files, none of which a refused one ends for the others. All are judged before anything is
/// written, so that of a refused one nothing stays, and its key may be registered again.
/// </summary>
internal sealed class Registration(
    DirectIntake direct,
    FileIntake intake,
    IssuedUploads issued,
    DraftFiles draftFiles,
    FilePlacement placement,
    FileReplacement replacement,
    FileRestriction restriction,
    DuplicateContent duplicates
)
{
    /// <summary>Takes over the bytes of all files that can be kept as described; outside of the transaction.</summary>
    public async Task TakeAsync(
        long dataset,
        IObjectStore store,
        IReadOnlyList<RegistrationProgress> files,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        foreach (var file in files.Where(f => f.Problem is null))
        {
            await TryAsync(
                file.Refuse,
                async () =>
                {
                    FilePlacement.MustBePlaceable(file.Said);
                    await restriction.MustBeAllowedAsync(file.Said.Restrict == true, ct);
                }
            );
        }

        var sound = files.Where(f => f.Problem is null).ToList();
        var taken = await direct.TakeAsync(dataset, store, sound.ConvertAll(f => f.Said), limits, ct);
        foreach (var (file, outcome) in sound.Zip(taken))
        {
            file.File = outcome.File;
            if (outcome.Refusal is { } refusal)
            {
                file.Refuse(refusal);
            }
        }
    }

    /// <summary>Refuses those the newest version has no place for as described.</summary>
    public static void CheckTerms(
        OperationContext context,
        DatasetVersionRecord newest,
        IReadOnlyList<RegistrationProgress> files
    )
    {
        try
        {
            PublishRules.RestrictedFilesMustBeExplained(newest.Terms, anyRestricted: true);
        }
        catch (RepositoryException e)
        {
            foreach (var file in files.Where(f => f.Problem is null && f.Said.Restrict == true))
            {
                Refuse(context, file, e.Error);
            }
        }
    }

    /// <summary>Finds what each takes the place of, and refuses those that cannot.</summary>
    public async Task FindReplacedAsync(
        OperationContext context,
        DatasetVersionRecord newest,
        IReadOnlyList<RegistrationProgress> files,
        CancellationToken ct
    )
    {
        var sound = files.Where(f => f.Problem is null).ToList();
        var replaced = sound.Select(f => f.Said.FileToReplace).OfType<long>().Distinct().ToList();
        var listed = (await draftFiles.FindAsync(newest, replaced, ct)).ToDictionary(e => e.FileId);
        foreach (var file in sound)
        {
            await TryAsync(
                problem => Refuse(context, file, problem),
                async () =>
                {
                    var id = file.Said.FileToReplace ?? throw DirectUploadErrors.ReplacedMissing();
                    var old = listed.GetValueOrDefault(id) ?? throw FileReplacement.NotListed();
                    if (sound.Exists(f => f.Replaced == old))
                    {
                        throw DirectUploadErrors.ReplacedTwice(id);
                    }

                    await replacement.MustBePossibleAsync(newest, old, file.File!, file.Said, ct);
                    file.Replaced = old;
                }
            );
        }
    }

    /// <summary>Marks the keys as used. Files whose keys another request was faster with are refused.</summary>
    public async Task ClaimAsync(OperationContext context, IReadOnlyList<RegistrationProgress> files, CancellationToken ct)
    {
        var taken = files.Where(f => f.Problem is null).ToList();
        var late = await issued.ClaimAsync(context, taken.ConvertAll(f => f.File!), ct);
        foreach (var file in taken.Where(f => late.Contains(f.File!)))
        {
            Refuse(context, file, DirectUploadErrors.AlreadyRegistered().Error);
        }
    }

    /// <summary>Adds those not refused to the draft; the statements it takes do not depend on how many there are.</summary>
    public async Task AddAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<RegistrationProgress> files,
        CancellationToken ct
    )
    {
        var sound = files.Where(f => f.Problem is null).ToList();
        var known = await duplicates.FindAsync(draft, [.. sound.Select(f => f.File!.Checksum)], ct);
        var entries = await placement.PlaceAsync(context, draft, sound.ConvertAll(f => new FileToPlace(f.File!, f.Said)), ct);
        foreach (var (file, entry) in sound.Zip(entries))
        {
            file.View = new(entry, draft);
            file.Warning = known.TryGetValue(file.File!.Checksum, out var same) ? UploadWarnings.SameContent(same) : null;
            file.Renamed = UploadWarnings.Renamed(file.File, file.Said, entry.Label);
            known.TryAdd(file.File.Checksum, entry.Label);
        }
    }

    /// <summary>Puts each of those not refused in the place of the file found for it.</summary>
    public async Task ReplaceAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<RegistrationProgress> files,
        CancellationToken ct
    )
    {
        foreach (var file in files.Where(f => f.Problem is null))
        {
            file.View = await replacement.PlaceAsync(context, draft, file.Replaced!, file.File!, file.Said, ct);
            file.Renamed = UploadWarnings.Renamed(file.File!, file.Said, file.View.Entry.Label);
        }
    }

    /// <summary>Removes what was copied when nothing comes of it.</summary>
    public Task DiscardAsync(IReadOnlyList<RegistrationProgress> files, IObjectStore store) =>
        intake.DiscardAsync(files.Where(f => f.File is not null).Select(f => f.File!), store);

    private static void Refuse(OperationContext context, RegistrationProgress file, RepositoryError problem)
    {
        file.Refuse(problem);
        if (file.File!.Direct!.TakenOver)
        {
            DeleteStoredObjectsJob.Enqueue(context, [new(file.File.StoreName, file.File.StorageKey)]);
        }
    }

    private static async Task TryAsync(Action<RepositoryError> refuse, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (RepositoryException e)
        {
            refuse(e.Error);
        }
    }
}
