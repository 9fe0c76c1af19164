using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Reads what is known of the table in a file, as the newest version describes it that the caller may see. What a table gives
/// away is for those who may have its bytes.
/// </summary>
/// <param name="Target">The file.</param>
[Open("published tables without restriction are for everybody; the handler demands the permission for all others")]
public sealed record GetTable(ObjectRef Target) : IQuery<TableView>, ITargeted;

/// <summary>The table in a file.</summary>
/// <param name="Entry">How the version describes the file; loaded with it and the table.</param>
/// <param name="Document">Its variables.</param>
public sealed record TableView(FileEntryRecord Entry, TableDocument Document)
{
    /// <summary>The table.</summary>
    public FileContentRecord Content => Entry.Content!;
}

internal sealed class GetTableHandler(RepositoryDb db, Downloads downloads, TableContents tables) : IHandle<GetTable, TableView>
{
    public async Task<TableView> HandleAsync(GetTable operation, OperationContext context, CancellationToken ct)
    {
        var entries = await downloads.FindAsync(db.FileEntries.Where(e => e.FileId == context.Target.Id), ct);
        var seesDrafts = context.May(Permission.ViewUnpublishedDataset);
        if (entries.Count == 0 || !(seesDrafts || entries.Exists(e => e.Released)))
        {
            throw TargetErrors.FileNotFound(context.Target.Id);
        }

        if (!downloads.MayHave(entries, context.Permissions))
        {
            throw TableErrors.Closed();
        }

        var entry = Downloads.Choose(entries, seesDrafts).Entry;
        return entry.Content is null ? throw TableErrors.OnlyTables() : new(entry, await tables.DocumentAsync(entry, ct));
    }
}
