using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Texts;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Operations;

namespace Quire.Api.Access.Guestbooks;

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
        return json.RootElement.TryGetProperty(Name, out var said) && said.ValueKind != JsonValueKind.Null
            ? InputReading.Of(() => Answers(said))
            : null;
    }

    private static GuestbookAnswers Answers(JsonElement said) =>
        said.ValueKind != JsonValueKind.Object
            ? throw GuestbookReadingErrors.AnswersMalformed()
            : new(
                Text(said, "name"),
                Text(said, "email"),
                Text(said, "institution"),
                Text(said, "position"),
                !said.TryGetProperty("answers", out var answers) || answers.ValueKind == JsonValueKind.Null ? []
                    : answers.ValueKind == JsonValueKind.Array ? [.. answers.EnumerateArray().Select(Answer)]
                    : throw GuestbookReadingErrors.AnswersMalformed()
            );

    private static KeyValuePair<long, string> Answer(JsonElement answer)
    {
        if (
            answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("id", out var id)
            || id.ValueKind != JsonValueKind.Number
            || !id.TryGetInt64(out var question)
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
        if (!said.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw GuestbookReadingErrors.AnswersMalformed();
        TextLimits.Term(name).MustAllow(text);
        return text.Length == 0 ? null : text;
    }
}
