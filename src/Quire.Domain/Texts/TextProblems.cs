using Quire.Domain.Errors;

namespace Quire.Domain.Texts;

/// <summary>What can be wrong with the length of texts, where several things are told at once.</summary>
internal static class TextProblems
{
    public static FieldProblem TooLong(string path, string message, string? text) =>
        new(path, "text.length.exceeded", message, text);
}
