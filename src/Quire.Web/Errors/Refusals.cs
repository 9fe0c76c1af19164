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
        Template(refusal.Code, texts) is { } template ? ErrorSentence.Fill(template, refusal.Sentence.Values) : refusal.Message;

    /// <summary>What is wrong with one value, for a place beside it; a text that speaks of values knows none here.</summary>
    public static string TextOf(FieldProblem problem, Wording texts) =>
        Template(problem.Code, texts) is { } text && !text.Contains('{', StringComparison.Ordinal) ? text : problem.Message;

    private static string? Template(ErrorCode code, Wording texts) => texts.Find($"refusal.{code.Text}");
}
