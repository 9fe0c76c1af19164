namespace Quire.Repository.Access.Guestbooks;

/// <summary>What somebody answers to a guestbook; what they leave out is taken from their account.</summary>
/// <param name="Name">Name; null for that of the account.</param>
/// <param name="Email">E-mail address; null for that of the account.</param>
/// <param name="Institution">Institution; null for that of the account.</param>
/// <param name="Position">Position; null for that of the account.</param>
/// <param name="Answers">Answers by the number of the question.</param>
public sealed record GuestbookAnswers(
    string? Name,
    string? Email,
    string? Institution,
    string? Position,
    IReadOnlyList<KeyValuePair<long, string>> Answers
)
{
    /// <summary>Nothing but what the account says.</summary>
    public static readonly GuestbookAnswers None = new(null, null, null, null, []);
}
