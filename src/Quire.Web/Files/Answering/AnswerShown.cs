using System.Globalization;
using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Files.Answering;

/// <summary>The questions of a guestbook before a download.</summary>
/// <param name="Guestbook">The guestbook.</param>
/// <param name="Form">What was answered, and what is wrong with that.</param>
/// <param name="Path">Where the answers are sent, without slash in front.</param>
public sealed record AnswerShown(GuestbookRecord Guestbook, FormShown Form, string Path)
{
    /// <summary>What is asked besides who somebody is; also what forms leave out, where it has to be answered.</summary>
    public IEnumerable<GuestbookQuestion> Questions =>
        Guestbook.Questions.Where(q => !q.Hidden || q.Required).OrderBy(q => q.DisplayOrder).ThenBy(q => q.Id);

    /// <summary>Name of the field of a question.</summary>
    public static string NameOf(GuestbookQuestion question) => string.Create(CultureInfo.InvariantCulture, $"q{question.Id}");
}
