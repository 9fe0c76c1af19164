using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>Says which of some files of a dataset the caller may ask access to. A bounded number of statements.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">Ids of the files; what no released version of the dataset lists is left out.</param>
/// <param name="WithQuestions">Whether the guestbook that is answered with a request is read too.</param>
[Open("tells a caller of files everybody sees only what asking would tell")]
public sealed record GetFileAccessOffers(ObjectRef Target, IReadOnlyList<long> Files, bool WithQuestions = false)
    : IQuery<FileAccessOffers>,
        ITargeted
{
    /// <summary>How many files can be asked about at once.</summary>
    public const int Most = 100;
}

internal sealed class GetFileAccessOffersHandler(
    RepositoryDb db,
    FileAccessRule rule,
    Downloads downloads,
    DatasetGuestbooks guestbooks
) : IHandle<GetFileAccessOffers, FileAccessOffers>
{
    public async Task<FileAccessOffers> HandleAsync(GetFileAccessOffers operation, OperationContext context, CancellationToken ct)
    {
        var (dataset, files) = (context.Target.Id, operation.Files.Distinct().ToList());
        if (files.Count > GetFileAccessOffers.Most)
        {
            throw FileAccessErrors.TooMany(GetFileAccessOffers.Most);
        }

        if (files.Count == 0 || await rule.ReleaseOfAsync(dataset, ct) is not { } release)
        {
            return FileAccessOffers.None;
        }

        var entries = await downloads.FindAsync(
            db.FileEntries.Where(e => e.DatasetId == dataset && files.Contains(e.FileId)),
            ct
        );
        var held = await downloads.PermissionsAsync(context.Caller, entries, ct);
        var pending = context.Caller.AccountId is { } account ? await rule.PendingAsync(files, account, ct) : new HashSet<long>();
        var ofEach = entries.ToLookup(e => e.Entry.FileId);
        return new(
            [
                .. files
                    .Select(f => (Id: f, Shown: FileAccessRule.ShownOf(ofEach[f])))
                    .Where(f => f.Shown is not null)
                    .Select(f => new OfferedFile(
                        f.Id,
                        f.Shown!.Path,
                        rule.Of(ofEach[f.Id], f.Shown, held[f.Id], release, pending.Contains(f.Id))
                    )),
            ],
            release.Terms.TermsOfAccess,
            operation.WithQuestions && await guestbooks.OfDatasetAsync(dataset, ct) is { AtRequest: true } asking
                ? asking.Guestbook
                : null
        );
    }
}
