using System.Globalization;
using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What a guestbook must be like, whoever makes or changes it.</summary>
internal static class GuestbookRules
{
    private const int MostQuestions = 100;
    private static readonly string[] Types = ["text", "textarea", "options"];

    /// <summary>Refuses what a guestbook cannot be, with all that is wrong with it.</summary>
    public static void MustBeSound(GuestbookInput input)
    {
        var problems = Problems(input).ToList();
        if (problems.Count > 0)
        {
            throw GuestbookErrors.Unsound(problems, string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    private static IEnumerable<FieldProblem> Problems(GuestbookInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name))
        {
            yield return GuestbookProblems.NameMissing(input.Name);
        }
        else if (!TextLimits.Term("name").Allows(input.Name))
        {
            yield return TextLimits.Term("name").Problem("name", input.Name);
        }

        if (input.Questions.Count > MostQuestions)
        {
            yield return GuestbookProblems.TooManyQuestions(MostQuestions);
        }

        foreach (var (place, question) in input.Questions.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"questions[{place}]");
            if (string.IsNullOrWhiteSpace(question.Text))
            {
                yield return GuestbookProblems.QuestionMissing(path);
            }
            else if (!TextLimits.Term("question").Allows(question.Text))
            {
                yield return TextLimits.Term("question").Problem(path, question.Text);
            }

            if (!Types.Contains(question.Type))
            {
                yield return GuestbookProblems.TypeUnknown(path, question.Type);
            }
            else if (question is { Type: "options", Options.Count: 0 })
            {
                yield return GuestbookProblems.OptionsMissing(path);
            }

            foreach (var option in question.Options.Where(o => !TextLimits.Term("value").Allows(o)))
            {
                yield return TextLimits.Term("value").Problem(path, option);
            }
        }
    }
}
