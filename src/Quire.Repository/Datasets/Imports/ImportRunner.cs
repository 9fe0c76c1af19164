using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Installation;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Takes in the files of a folder on behalf of whoever asked for it, with what they may do at that moment. Each file is an
/// operation of its own, in a scope of its own, so that very many take no memory.
/// </summary>
internal sealed class ImportRunner(IServiceScopeFactory scopes, ImportFolder folder, CallerDirectory callers)
{
    /// <summary>Goes on with an import to its end; gives why it cannot come to it, null when it did.</summary>
    public async Task<string?> RunAsync(long id, CancellationToken ct)
    {
        if (await BegunAsync(id, ct) is not { } run)
        {
            return null;
        }

        if (await callers.ByAccountAsync(run.AccountId, Credential.ApiToken, CallOrigin.Unknown, ct) is not { } caller)
        {
            return "The account that asked for it is closed or gone.";
        }

        IReadOnlyList<FileInfo> files;
        try
        {
            // One of several servers may see the folder while another does not.
            folder.MustBeThere();
            files = FilesOf(run);
        }
        catch (RepositoryException e) when (!IsForNow(e.Error))
        {
            return e.Message;
        }
        catch (UnauthorizedAccessException)
        {
            return "A folder in it cannot be read.";
        }

        var before = run.LastPath;
        foreach (var file in files)
        {
            var path = folder.PathOf(file);
            if (before is not null && string.CompareOrdinal(path, before) <= 0)
            {
                continue;
            }

            await StepAsync(run, file, new(id, before, path), caller, ct);
            before = path;
        }

        return null;
    }

    private IReadOnlyList<FileInfo> FilesOf(ImportRunRecord run) =>
        folder.Find(run.Folder) switch
        {
            DirectoryInfo found => run.Kind == ImportRunKind.Files
                ? folder.FilesIn(found, depth: int.MaxValue, hidden: true)
                : folder.FilesIn(found, depth: 1, hidden: false),
            FileInfo file => [file],
            _ => throw ImportErrors.PathNotFound(run.Folder),
        };

    private async Task StepAsync(ImportRunRecord run, FileInfo file, ImportStep step, Caller caller, CancellationToken ct)
    {
        if (!RegularFile.Is(file.FullName))
        {
            await FailedAsync(step, "It is a pipe or a device, not a file.", ct);
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await (
                run.Kind == ImportRunKind.Files
                    ? scope.ServiceProvider.GetRequiredService<ImportedFiles>().AddAsync(run, file, step, caller, ct)
                    : scope.ServiceProvider.GetRequiredService<ImportedDatasets>().AddAsync(run, file, step, caller, ct)
            );
        }
        catch (RepositoryException e) when (!IsForNow(e.Error))
        {
            await FailedAsync(step, e.Message, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await FailedAsync(step, "The file cannot be read.", ct);
        }
    }

    // What the file is not to blame for is tried again later.
    private static bool IsForNow(RepositoryError error) =>
        error is RepositoryError.Unavailable or RepositoryError.RateLimited or RepositoryError.Locked or RepositoryError.Conflict;

    private async Task<ImportRunRecord?> BegunAsync(long id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
        await gate.RunAsync(new BeginImport(id), Caller.System, ct);
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.State == ImportRunState.Running, ct);
    }

    // Nothing is said of a file while this server sees none of them.
    private async Task FailedAsync(ImportStep step, string reason, CancellationToken ct)
    {
        folder.MustBeThere();
        await using var scope = scopes.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
        await gate.RunAsync(new NoteFailedImport(step, reason), Caller.System, ct);
    }
}
