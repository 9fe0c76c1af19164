using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What a dataset asks those who download its files with, and what it could ask them with.</summary>
/// <param name="Used">Id of its guestbook; null for none.</param>
/// <param name="Offered">
/// Guestbooks of the collections above that ask, and the one it has even where that is switched off; by name.
/// </param>
/// <param name="AtRequest">Whether the dataset itself says that it is answered with a request; null where it says nothing.</param>
/// <param name="AtRequestUsually">What counts where it says nothing; null where the installation does not know that at all.</param>
public sealed record GuestbookChoice(long? Used, IReadOnlyList<GuestbookRecord> Offered, bool? AtRequest, bool? AtRequestUsually);
