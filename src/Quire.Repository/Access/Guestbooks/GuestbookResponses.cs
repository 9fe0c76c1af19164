namespace Quire.Repository.Access.Guestbooks;

/// <summary>A page of the answers to a guestbook, oldest first.</summary>
/// <param name="Guestbook">The guestbook, with its counts.</param>
/// <param name="Responses">The answers.</param>
public sealed record GuestbookResponses(GuestbookView Guestbook, IReadOnlyList<ResponseView> Responses);
