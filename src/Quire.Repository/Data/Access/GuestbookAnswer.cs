using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Access;

/// <summary>An answer to a question of a guestbook, with the question as it was then. Stored under these names.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record GuestbookAnswer(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("answer")] string Answer
);
