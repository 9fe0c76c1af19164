using Quire.Domain.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Errors;

/// <summary>
/// What pages say of refusals: in the reader's language where there is a text for the code, in the repository's own words
/// otherwise.
/// </summary>
internal static class Refusals
{
    public static string TextOf(RepositoryError refusal, Wording texts) =>
        Template(refusal.Code, texts) is { } template
            ? ErrorSentence.Fill(template, Worded(refusal.Sentence.Values, texts))
            : refusal.Message;

    /// <summary>Whether pages have words for a refusal.</summary>
    public static bool HasOwnText(RepositoryError refusal, Wording texts) => Template(refusal.Code, texts) is not null;

    /// <summary>What is wrong with one value, for a place beside it; a text that speaks of values knows none here.</summary>
    public static string TextOf(FieldProblem problem, Wording texts) =>
        texts.Find($"here.{problem.Code.Text}") is { } here ? here
        : Template(problem.Code, texts) is { } text && !text.Contains('{', StringComparison.Ordinal) ? text
        : problem.Message;

    // Kinds of locks, and what texts are that have a limit, are called as everywhere on pages.
    private static IReadOnlyDictionary<string, string> Worded(IReadOnlyDictionary<string, string> values, Wording texts) =>
        values.ToDictionary(
            v => v.Key,
            v =>
                v.Key switch
                {
                    "locks" => string.Join(", ", v.Value.Split(", ").Select(k => texts.Find($"lock.{k}") ?? k)),
                    "name" => texts.Find($"limited.{v.Value}") ?? v.Value,
                    _ => v.Value,
                },
            StringComparer.Ordinal
        );

    private static string? Template(ErrorCode code, Wording texts) => texts.Find($"refusal.{code.Text}");
}
