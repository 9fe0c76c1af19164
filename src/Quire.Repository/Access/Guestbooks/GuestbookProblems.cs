using Quire.Domain.Errors;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What can be wrong with a guestbook, told all at once.</summary>
internal static class GuestbookProblems
{
    public static FieldProblem NameMissing(string name) =>
        new("name", "access.guestbook.name-missing", "A guestbook needs a name.", name);

    public static FieldProblem TooManyQuestions(int most) =>
        new("questions", "access.guestbook.too-many-questions", $"A guestbook has {most} questions at most.", "");

    public static FieldProblem QuestionMissing(string path) =>
        new(path, "access.guestbook.question-missing", "A question needs a text.", "");

    public static FieldProblem TypeUnknown(string path, string type) =>
        new(path, "access.guestbook.question-type", "A question is answered in a line, in lines or by choice.", type);

    public static FieldProblem OptionsMissing(string path) =>
        new(path, "access.guestbook.options-missing", "A question answered by choice needs what can be chosen.", "");
}
