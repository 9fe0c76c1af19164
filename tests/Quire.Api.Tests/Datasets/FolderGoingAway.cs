using Microsoft.EntityFrameworkCore.Diagnostics;
using Quire.Repository.Data.Datasets;

namespace Quire.Api.Tests.Datasets;

/// <summary>Puts the folder for imports aside once, at the moment a first file has come in.</summary>
internal sealed class FolderGoingAway(ImportFolderOnDisk folder) : SaveChangesInterceptor
{
    private readonly string _aside = folder.Root + "-aside";
    private int _went;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (
            eventData.Context!.ChangeTracker.Entries<ImportRunRecord>().Any(r => r.Entity.Imported == 1)
            && Interlocked.Exchange(ref _went, 1) == 0
        )
        {
            Directory.Move(folder.Root, _aside);
        }

        return ValueTask.FromResult(result);
    }

    public void ComeBack() => Directory.Move(_aside, folder.Root);
}
