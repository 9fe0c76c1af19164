using System.Text.Json.Nodes;

namespace Quire.Api.Description;

/// <summary>
/// Examples of what is answered with success, by the name of the operation. <c>answers.json</c> holds what tests were given by a
/// server; <c>told.json</c> what they are not, since it takes somebody else.
/// </summary>
internal static class AnswerExamples
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kept = new(() =>
        ExampleFiles.Answers.SelectMany(ExampleFiles.Read).ToDictionary(StringComparer.Ordinal)
    );

    /// <summary>The example of an operation; null for those without.</summary>
    public static JsonNode? Of(string? operation) =>
        operation is not null && Kept.Value.GetValueOrDefault(operation) is { } json ? JsonNode.Parse(json) : null;
}
