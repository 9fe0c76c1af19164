using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Access;

/// <summary>A question of a guestbook besides those about the person. Stored under the names given here.</summary>
/// <param name="Id">Number within its guestbook; answers name it.</param>
/// <param name="Text">The question.</param>
/// <param name="Required">Whether it must be answered.</param>
/// <param name="Hidden">Whether forms leave it out.</param>
/// <param name="Type"><c>text</c>, <c>textarea</c> or <c>options</c>.</param>
/// <param name="DisplayOrder">Place among the questions.</param>
/// <param name="Options">What may be chosen, where the type is <c>options</c>.</param>
public sealed record GuestbookQuestion(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("required")] bool Required,
    [property: JsonPropertyName("hidden")] bool Hidden,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("order")] int DisplayOrder,
    [property: JsonPropertyName("options")] IReadOnlyList<string> Options
);
