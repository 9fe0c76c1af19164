using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Makes files of what clients put into the store of a dataset themselves, in one transaction. Each of them is taken or refused
/// for itself.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Items">The files.</param>
/// <param name="Replacing">Whether each takes the place of the file it names.</param>
[Requires(Permission.EditDataset)]
public sealed record RegisterFiles(ObjectRef Target, IReadOnlyList<RegistrationItem> Items, bool Replacing = false)
    : ICommand<IReadOnlyList<RegistrationOutcome>>,
        ITargeted;

/// <summary>What became of one of the files to be registered.</summary>
/// <param name="Identifier">Its storage identifier as the client said it; null when it said none.</param>
/// <param name="File">The new file; null when refused.</param>
/// <param name="Warning">Something worth knowing of the new file; null when there is nothing.</param>
/// <param name="Problem">Why it was refused; null when it was not.</param>
public sealed record RegistrationOutcome(
    string? Identifier,
    FileView? File,
    UploadWarning? Warning = null,
    RepositoryError? Problem = null
)
{
    /// <summary>What is to be said of its name, which could not be kept; null where it was.</summary>
    public UploadWarning? Renamed { get; init; }

    /// <summary>All that is worth knowing of the new file.</summary>
    public IEnumerable<UploadWarning> Warnings => new[] { Renamed, Warning }.OfType<UploadWarning>();
}

internal sealed class RegisterFilesHandler(
    UploadIntake uploads,
    UploadRules rules,
    Registration registration,
    DraftVersions drafts,
    DatasetLocks locks
) : IHandlePrepared<RegisterFiles, RegisterFilesHandler.Taken, IReadOnlyList<RegistrationOutcome>>
{
    public async Task<Taken> PrepareAsync(RegisterFiles operation, OperationContext context, CancellationToken ct)
    {
        await rules.MustBeOnAsync(ct);
        await locks.MustAllowEditAsync(context, ct);
        var taken = new Taken(
            [.. operation.Items.Select(i => new RegistrationProgress(i))],
            await uploads.StoreOfAsync(context.Target.Id, ct)
        );
        try
        {
            await registration.TakeAsync(context.Target.Id, taken.Store, taken.Files, await rules.LimitsAsync(ct), ct);
            return taken;
        }
        catch
        {
            await DiscardAsync(operation, taken);
            throw;
        }
    }

    public Task DiscardAsync(RegisterFiles operation, Taken taken) => registration.DiscardAsync(taken.Files, taken.Store);

    public async Task<IReadOnlyList<RegistrationOutcome>> HandleAsync(
        RegisterFiles operation,
        Taken taken,
        OperationContext context,
        CancellationToken ct
    )
    {
        var files = taken.Files;
        await locks.MustAllowEditAsync(context, ct);
        var newest = await drafts.NewestAsync(context, ct);
        if (operation.Replacing)
        {
            await registration.FindReplacedAsync(context, newest, files, ct);
        }
        else
        {
            Registration.CheckTerms(context, newest, files);
        }

        await registration.ClaimAsync(context, files, ct);
        if (files.Any(f => f.Problem is null))
        {
            // A request of which nothing is taken opens no draft.
            var draft = drafts.Open(context, newest);
            await (
                operation.Replacing
                    ? registration.ReplaceAsync(context, draft, files, ct)
                    : registration.AddAsync(context, draft, files, ct)
            );
            context.Changed(OutboxKind.Dataset, context.Target.Id);
        }

        context.AuditDetails = string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count(f => f.Problem is null)} of {files.Count} files"
        );
        return [.. files.Select(f => f.Outcome())];
    }

    /// <param name="Files">Each with its bytes or its problem.</param>
    /// <param name="Store">Where the bytes are.</param>
    internal sealed record Taken(IReadOnlyList<RegistrationProgress> Files, IObjectStore Store);
}
