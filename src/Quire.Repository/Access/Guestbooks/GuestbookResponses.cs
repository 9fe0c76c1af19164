namespace Quire.Repository.Access.Guestbooks;

/// <summary>A page of the answers to a guestbook.</summary>
/// <param name="Guestbook">The guestbook, with its counts.</param>
/// <param name="Responses">The answers, in the order that was asked for.</param>
public sealed record GuestbookResponses(GuestbookView Guestbook, IReadOnlyList<ResponseView> Responses);
