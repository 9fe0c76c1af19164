using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
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
    : ICommand<IReadOnlyList<RegistrationOutcome>>, ITargeted;

internal sealed class RegisterFilesHandler(UploadIntake uploads, UploadRules rules, Registration registration, DraftVersions drafts, DatasetLocks locks)
    : IHandle<RegisterFiles, IReadOnlyList<RegistrationOutcome>>, IPrepare<RegisterFiles>
{
    private IReadOnlyList<PendingFile> _files = [];
    private IObjectStore? _store;

    public async Task PrepareAsync(RegisterFiles operation, OperationContext context, CancellationToken ct)
    {
        await rules.MustBeOnAsync(ct);
        await locks.MustAllowEditAsync(context, ct);
        _store = await uploads.StoreOfAsync(context.Target.Id, ct);
        _files = [.. operation.Items.Select(i => new PendingFile(i))];
        await registration.TakeAsync(context.Target.Id, _store, _files, await rules.LimitsAsync(ct), ct);
    }

    public Task DiscardAsync(RegisterFiles operation) => _store is null ? Task.CompletedTask : registration.DiscardAsync(_files, _store);

    public async Task<IReadOnlyList<RegistrationOutcome>> HandleAsync(RegisterFiles operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var newest = await drafts.NewestAsync(context, ct);
        if (operation.Replacing)
        {
            await registration.JudgeReplacementsAsync(context, newest, _files, ct);
        }
        else
        {
            Registration.Judge(context, newest, _files);
        }

        await registration.ClaimAsync(context, _files, ct);
        if (_files.Any(f => f.Problem is null))
        {
            // A request of which nothing is taken opens no draft.
            var draft = drafts.Open(context, newest);
            await (operation.Replacing ? registration.ReplaceAsync(context, draft, _files, ct) : registration.AddAsync(context, draft, _files, ct));
            context.Changed(OutboxKind.Dataset, context.Target.Id);
        }

        context.AuditDetails = string.Create(CultureInfo.InvariantCulture, $"{_files.Count(f => f.Problem is null)} of {_files.Count} files");
        return [.. _files.Select(f => f.Outcome())];
    }
}
