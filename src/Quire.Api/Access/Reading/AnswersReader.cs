using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Texts;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Operations;

namespace Quire.Api.Access.Reading;

/// <summary>Reads what somebody answers to a guestbook.</summary>
internal static class AnswersReader
{
    private const string Name = "guestbookResponse";

    /// <summary>From the body of a request; null where it has none, or says nothing of a guestbook.</summary>
    public static async Task<Input<GuestbookAnswers>?> ReadAsync(Call call) =>
        Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));

    /// <summary>From a text that may be something else.</summary>
    public static Input<GuestbookAnswers>? Read(string body)
    {
        if (!body.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        using var json = JsonBody.Parse(body);
        return JsonMember.Given(json.RootElement, Name) is { } said ? InputReading.Of(() => Answers(said)) : null;
    }

    private static GuestbookAnswers Answers(JsonElement said) =>
        said.ValueKind != JsonValueKind.Object
            ? throw GuestbookReadingErrors.AnswersMalformed()
            : new(
                Text(said, "name"),
                Text(said, "email"),
                Text(said, "institution"),
                Text(said, "position"),
                [.. (JsonMember.List(said, "answers", Malformed) ?? []).Select(Answer)]
            );

    private static KeyValuePair<long, string> Answer(JsonElement answer)
    {
        if (
            answer.ValueKind != JsonValueKind.Object
            || JsonMember.Number(answer, "id", Malformed) is not { } question
            || !answer.TryGetProperty("value", out var value)
        )
        {
            throw GuestbookReadingErrors.AnswersMalformed();
        }

        // Several lines come as a list of them.
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array when value.EnumerateArray().All(l => l.ValueKind == JsonValueKind.String) => string.Join(
                '\n',
                value.EnumerateArray().Select(l => l.GetString())
            ),
            _ => throw GuestbookReadingErrors.AnswersMalformed(),
        };
        TextLimits.Term("value").MustAllow(text);
        return new(question, text);
    }

    private static string? Text(JsonElement said, string name)
    {
        var text = JsonMember.Text(said, name, Malformed);
        TextLimits.Term(name).MustAllow(text);
        return text is "" ? null : text;
    }

    private static RepositoryException Malformed(string name) => GuestbookReadingErrors.AnswersMalformed();
}
