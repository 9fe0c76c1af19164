using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Access.Guestbooks;

internal static class ResponseViews
{
    /// <summary>Answers with what they were given for; one statement.</summary>
    public static async Task<IReadOnlyList<ResponseView>> ShownAsync(
        this RepositoryDb db,
        IQueryable<GuestbookResponseRecord> responses,
        CancellationToken ct
    )
    {
        var rows = await responses
            .Select(r => new
            {
                Response = r,
                r.Guestbook,
                Dataset = db.Objects.Single(o => o.Id == r.DatasetId),
                Title = db.NewestOfEach().Where(v => v.DatasetId == r.DatasetId).Select(v => v.Title).First(),
                File = db.Objects.SingleOrDefault(o => o.Id == r.FileId),
                FileName = db.NewestEntryOfEach().Where(e => e.FileId == r.FileId).Select(e => e.Label).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        rows.ForEach(r => r.Response.Guestbook = r.Guestbook);
        return rows.ConvertAll(r => new ResponseView(r.Response, r.Dataset, r.Title, r.File, r.FileName));
    }
}
