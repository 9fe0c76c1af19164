using System.Globalization;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Files.Answering;

/// <summary>What a form asks of a guestbook, and what was answered.</summary>
internal static class GuestbookQuestions
{
    /// <summary>What is asked besides who somebody is; also what forms leave out, where it has to be answered.</summary>
    public static IEnumerable<GuestbookQuestion> Of(GuestbookRecord guestbook) =>
        guestbook.Questions.Where(q => !q.Hidden || q.Required).OrderBy(q => q.DisplayOrder).ThenBy(q => q.Id);

    /// <summary>Name of the field of a question.</summary>
    public static string NameOf(GuestbookQuestion question) => string.Create(CultureInfo.InvariantCulture, $"q{question.Id}");

    /// <summary>The answers in a form that was sent.</summary>
    public static GuestbookAnswers AnswersIn(IReadOnlyDictionary<string, string> form, GuestbookRecord guestbook)
    {
        return new(
            Said("name"),
            Said("email"),
            Said("institution"),
            Said("position"),
            [
                .. guestbook
                    .Questions.Select(q => (q.Id, Answer: Said(NameOf(q))))
                    .Where(a => a.Answer is not null)
                    .Select(a => KeyValuePair.Create(a.Id, a.Answer!)),
            ]
        );

        string? Said(string field) => SentText.Of(form, field) is { Length: > 0 } said ? said : null;
    }
}
