using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What a guestbook is to ask.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Enabled">Whether it asks anybody anything.</param>
/// <param name="NameRequired">Whether a name must be given.</param>
/// <param name="EmailRequired">Whether an e-mail address must be given.</param>
/// <param name="InstitutionRequired">Whether an institution must be given.</param>
/// <param name="PositionRequired">Whether a position must be given.</param>
/// <param name="Questions">Further questions; those with the id 0 are new.</param>
public sealed record GuestbookInput(
    string Name,
    bool Enabled,
    bool NameRequired,
    bool EmailRequired,
    bool InstitutionRequired,
    bool PositionRequired,
    IReadOnlyList<GuestbookQuestion> Questions
)
{
    /// <summary>Writes it into a guestbook; refuses what a guestbook cannot be.</summary>
    internal void ApplyTo(GuestbookRecord guestbook)
    {
        GuestbookRules.MustBeSound(this);
        guestbook.Name = Name;
        guestbook.Enabled = Enabled;
        (guestbook.NameRequired, guestbook.EmailRequired) = (NameRequired, EmailRequired);
        (guestbook.InstitutionRequired, guestbook.PositionRequired) = (InstitutionRequired, PositionRequired);
        // Questions keep their numbers, and a number is never given to another one.
        var known = guestbook.Questions.Select(q => q.Id).ToHashSet();
        var last = known.DefaultIfEmpty(0).Max();
        guestbook.Questions = [.. Questions.Select(q => known.Remove(q.Id) ? q : q with { Id = ++last })];
    }
}
