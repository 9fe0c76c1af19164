using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Finds guestbooks, and takes down what people answer.</summary>
public sealed class DatasetGuestbooks(RepositoryDb db, PermissionEvaluator permissions, VisibleObjects visible, Settings settings)
{
    /// <summary>One of a collection that is there for the caller.</summary>
    public async Task<GuestbookRecord> FindAsync(long id, Caller caller, CancellationToken ct) =>
        (await FoundAsync(id, caller, ct)).Guestbook;

    /// <summary>One of whose collection the caller may edit; others are refused.</summary>
    public async Task<GuestbookRecord> EditableAsync(long id, OperationContext context, CancellationToken ct)
    {
        var (guestbook, collection) = await FoundAsync(id, context.Caller, ct);
        return (await permissions.OfAsync(context.Caller, collection, ct)).HasFlag(Permission.EditDataverse)
            ? guestbook
            : throw AccessErrors.NotPermitted(context.Caller.Identifier);
    }

    private async Task<(GuestbookRecord Guestbook, RepositoryObject Collection)> FoundAsync(
        long id,
        Caller caller,
        CancellationToken ct
    )
    {
        var guestbook = await db.Guestbooks.SingleOrDefaultAsync(g => g.Id == id, ct) ?? throw GuestbookErrors.NotFound(id);
        var collection = await db.Objects.AsNoTracking().SingleAsync(o => o.Id == guestbook.CollectionId, ct);
        return await visible.ContainAsync(caller, collection, ct) ? (guestbook, collection) : throw GuestbookErrors.NotFound(id);
    }

    /// <summary>The guestbook a dataset asks with, and when; null where it asks nobody anything.</summary>
    public async Task<(GuestbookRecord Guestbook, bool AtRequest)?> OfDatasetAsync(long dataset, CancellationToken ct)
    {
        var found = await db
            .Datasets.AsNoTracking()
            .Where(d => d.Id == dataset)
            .Join(db.Guestbooks, d => d.GuestbookId, g => g.Id, (d, g) => new { d.GuestbookAtRequest, Guestbook = g })
            .Where(x => x.Guestbook.Enabled)
            .SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Guestbook, found.GuestbookAtRequest ?? await IsAtRequestByDefaultAsync(ct) == true);
    }

    /// <summary>
    /// Whether guestbooks are answered with a request for access and no more with the download, unless a dataset says
    /// otherwise; null where the installation does not know that at all.
    /// </summary>
    public async Task<bool?> IsAtRequestByDefaultAsync(CancellationToken ct) =>
        bool.TryParse(await settings.GetAsync(SettingNames.GuestbookAtRequest, ct), out var atRequest) ? atRequest : null;

    /// <summary>Checks answers and takes them down, once for each file, or once for all files of a dataset.</summary>
    public async Task AnswerAsync(
        GuestbookRecord guestbook,
        GuestbookAnswers said,
        GuestbookEvent what,
        long dataset,
        IReadOnlyList<long?> files,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = context.Caller.AccountId is { } id
            ? await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, ct)
            : null;
        var filled = said with
        {
            Name = said.Name ?? account?.DisplayName,
            Email = said.Email ?? account?.Email,
            Institution = said.Institution ?? account?.Affiliation,
            Position = said.Position ?? account?.Position,
        };
        var answers = AnswerCheck.Checked(guestbook, filled);
        foreach (var file in files)
        {
            db.GuestbookResponses.Add(
                new()
                {
                    GuestbookId = guestbook.Id,
                    DatasetId = dataset,
                    FileId = file,
                    AccountId = account?.Id,
                    Event = what,
                    AnsweredAt = context.Now,
                    Name = filled.Name,
                    Email = filled.Email,
                    Institution = filled.Institution,
                    Position = filled.Position,
                    Answers = answers,
                }
            );
        }
    }
}
