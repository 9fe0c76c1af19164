using Quire.Repository.Data.Access;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Holds answers against what a guestbook asks.</summary>
internal static class AnswerCheck
{
    /// <summary>The answers with their questions; refused when one is missing, or answers what was not asked.</summary>
    public static List<GuestbookAnswer> Checked(GuestbookRecord guestbook, GuestbookAnswers said)
    {
        var missing = new List<string>();
        Expect(guestbook.NameRequired, said.Name, "Name");
        Expect(guestbook.EmailRequired, said.Email, "Email");
        Expect(guestbook.InstitutionRequired, said.Institution, "Institution");
        Expect(guestbook.PositionRequired, said.Position, "Position");
        var open = guestbook.Questions.ToDictionary(q => q.Id);
        var answers = new List<GuestbookAnswer>();
        foreach (var (id, answer) in said.Answers)
        {
            if (!open.Remove(id, out var question))
            {
                throw GuestbookErrors.QuestionUnknown(id);
            }

            if (question.Type == "options" && !question.Options.Contains(answer))
            {
                throw GuestbookErrors.OptionUnknown(answer);
            }

            Expect(question.Required, answer, question.Text);
            answers.Add(new(question.Text, answer));
        }

        missing.AddRange(guestbook.Questions.Where(q => q.Required && open.ContainsKey(q.Id)).Select(q => q.Text));
        return missing.Count == 0 ? answers : throw GuestbookErrors.AnswerRequired(string.Join(',', missing));

        void Expect(bool required, string? given, string what)
        {
            if (required && string.IsNullOrWhiteSpace(given))
            {
                missing.Add(what);
            }
        }
    }
}
