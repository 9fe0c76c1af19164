using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Somebody is about to download files of a dataset.</summary>
/// <param name="Caller">Whose permissions count: the caller's, or those of whoever the key shown was made for.</param>
/// <param name="Unanswered">The guestbook that must be answered first; null for none.</param>
public sealed record DownloadEntry(Caller Caller, long? Unanswered)
{
    /// <summary>Whether other permissions count than those of whoever calls.</summary>
    public bool IsForAnother(OperationContext context) => !ReferenceEquals(Caller, context.Caller);

    /// <summary>Refuses a download while the guestbook is not answered.</summary>
    public void MustBeAnswered()
    {
        if (Unanswered is { } guestbook)
        {
            throw GuestbookErrors.AnswersMissing(guestbook);
        }
    }
}
