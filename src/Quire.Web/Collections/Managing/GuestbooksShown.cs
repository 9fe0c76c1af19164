using Quire.Repository.Access.Guestbooks;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Guestbooks of a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">What was to be changed.</param>
/// <param name="Guestbooks">Its own, and those of the collections above that its datasets may use.</param>
public sealed record GuestbooksShown(ManagedCollection Collection, FormShown Form, IReadOnlyList<GuestbookView> Guestbooks)
    : ManagingShown(Collection, Form);
