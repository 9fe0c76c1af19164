using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Texts;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Api.Access.Reading;

/// <summary>Reads what a guestbook is to ask.</summary>
internal static class GuestbookReader
{
    private const int Most = 100;

    public static async Task<Input<GuestbookInput>> ReadAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var json = body.RootElement;
        return InputReading.Of(() =>
            json.ValueKind == JsonValueKind.Object ? Guestbook(json) : throw GuestbookReadingErrors.NoObject()
        );
    }

    private static GuestbookInput Guestbook(JsonElement json) =>
        new(
            Text(json, "name"),
            Truth(json, "enabled"),
            Truth(json, "nameRequired"),
            Truth(json, "emailRequired"),
            Truth(json, "institutionRequired"),
            Truth(json, "positionRequired"),
            [.. Objects(json, "customQuestions").Select(Question)]
        );

    private static GuestbookQuestion Question(JsonElement json)
    {
        var (text, type) = (Text(json, "question"), Text(json, "type"));
        if (type is not ("text" or "textarea" or "options"))
        {
            throw GuestbookReadingErrors.TypeUnknown(type);
        }

        List<string> options =
        [
            .. Objects(json, "optionValues").OrderBy(o => Number(o, "displayOrder")).Select(o => Text(o, "value")),
        ];
        return type == "options" && options.Count == 0
            ? throw GuestbookReadingErrors.OptionsMissing(text)
            : new(
                json.TryGetProperty("id", out _) ? Number(json, "id") : 0,
                text,
                Truth(json, "required"),
                Truth(json, "hidden"),
                type,
                (int)Math.Clamp(Number(json, "displayOrder"), 0, int.MaxValue),
                options
            );
    }

    private static string Text(JsonElement json, string name)
    {
        var text = JsonMember.Text(json, name) is { Length: > 0 } given ? given : throw GuestbookReadingErrors.NoText(name);
        TextLimits.Term(name).MustAllow(text);
        return text;
    }

    private static bool Truth(JsonElement json, string name) =>
        JsonMember.Flag(json, name, GuestbookReadingErrors.NoTruth) ?? throw GuestbookReadingErrors.NoTruth(name);

    private static long Number(JsonElement json, string name) =>
        JsonMember.Number(json, name, GuestbookReadingErrors.NoNumber) ?? throw GuestbookReadingErrors.NoNumber(name);

    private static IReadOnlyList<JsonElement> Objects(JsonElement json, string name)
    {
        var list = JsonMember.List(json, name, GuestbookReadingErrors.NoList) ?? [];
        if (list.Any(i => i.ValueKind != JsonValueKind.Object))
        {
            throw GuestbookReadingErrors.NoList(name);
        }

        return list.Count <= Most ? list : throw GuestbookReadingErrors.TooManyQuestions(Most);
    }
}
