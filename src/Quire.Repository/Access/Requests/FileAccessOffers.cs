using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Requests;

/// <summary>What the caller may ask access to among some files of a dataset.</summary>
/// <param name="Files">Those of the files that released versions list, in the order they were named in.</param>
/// <param name="Terms">How the newest released version says access is given; null where it says nothing.</param>
/// <param name="Guestbook">What has to be answered with a request; null for nothing.</param>
public sealed record FileAccessOffers(IReadOnlyList<OfferedFile> Files, string? Terms, GuestbookRecord? Guestbook)
{
    /// <summary>For files no released version lists.</summary>
    public static readonly FileAccessOffers None = new([], null, null);
}
