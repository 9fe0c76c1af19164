using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>A guestbook with how much it was used, where asked for.</summary>
/// <param name="Guestbook">The guestbook.</param>
/// <param name="Usages">Datasets that use it; null unless asked for.</param>
/// <param name="Responses">How often it was answered; null unless asked for.</param>
public sealed record GuestbookView(GuestbookRecord Guestbook, int? Usages = null, int? Responses = null);
