using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

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
                Title = db
                    .Versions.Where(v => v.DatasetId == r.DatasetId)
                    .OrderByDescending(v => v.Sequence)
                    .Select(v => v.Title)
                    .First(),
                File = db.Objects.SingleOrDefault(o => o.Id == r.FileId),
                FileName = db
                    .FileEntries.Where(e => e.FileId == r.FileId)
                    .OrderByDescending(e => e.FirstSequence)
                    .Select(e => e.Label)
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        rows.ForEach(r => r.Response.Guestbook = r.Guestbook);
        return rows.ConvertAll(r => new ResponseView(r.Response, r.Dataset, r.Title, r.File, r.FileName));
    }
}
