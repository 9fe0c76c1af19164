using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Files.Answering;

/// <summary>The questions of a guestbook before a download.</summary>
/// <param name="Guestbook">The guestbook.</param>
/// <param name="Form">What was answered, and what is wrong with that.</param>
/// <param name="Path">Where the answers are sent, without slash in front.</param>
public sealed record AnswerShown(GuestbookRecord Guestbook, FormShown Form, string Path);
