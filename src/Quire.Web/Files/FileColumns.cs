using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;

namespace Quire.Web.Files;

/// <summary>What of a table can be downloaded besides the whole, for a page whose reader may have it.</summary>
internal sealed class FileColumns(TableContents tables, TableForms forms)
{
    /// <summary>The forms of other programs it can be had in.</summary>
    public IReadOnlyList<TableForm> FormsOf(FileView view) => view.Entry.Content is { } content ? forms.Of(content) : [];

    /// <summary>
    /// Its columns to choose from; null where there is one alone, a guestbook asks first, or the version shows another table
    /// than the one that is given out.
    /// </summary>
    public async Task<ColumnsShown?> OfAsync(Call call, ObjectRef target, FileView view)
    {
        var entry = view.Entry;
        return
            entry.Content is { VariableCount: > 1 } content
            && (await call.AttemptAsync(new DownloadFile(target))).Value is { } given
            && given.Entry.ContentId == entry.ContentId
            ? ColumnsShown.Beside(entry, await tables.DocumentAsync(entry, call.Aborted), forms.Of(content))
            : null;
    }
}
