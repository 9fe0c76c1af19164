using System.Text;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>Makes the call of a row as every caller and compares with what the row says.</summary>
internal static class PermissionCheck
{
    private static readonly Standing[] Everybody = Enum.GetValues<Standing>();

    /// <summary>
    /// Those who are to be refused call first, and leave what they called upon as it was. The others follow, on one each if the
    /// call cannot be repeated.
    /// </summary>
    public static async Task RowAsync(DatabaseKind database, IReadOnlyList<PermissionRow> rows, string name)
    {
        var row = rows.Single(r => r.ToString() == name);
        await using var own = row.Guesses ? await TestServer.StartAsync(database) : null;
        var world = own is null ? await PermissionWorld.OfAsync(database) : await PermissionWorld.MakeAsync(own);
        var problems = new List<string>();
        var refused = Everybody.Where(s => row.StatusFor(s) >= 400).ToList();
        var place = await world.PlaceAsync(row.Given, row.Writes);
        var before = row.Writes ? await world.StateAsync(place) : [];
        foreach (var standing in refused)
        {
            problems.AddRange(await CallAsync(row, world, place, standing));
        }

        var after = row.Writes ? await world.StateAsync(place) : [];
        problems.AddRange(
            before
                .Zip(after)
                .Where(s => s.First != s.Second)
                .Select(s => $"A refused call changed something: {s.First} became {s.Second}")
        );
        foreach (var (i, standing) in Everybody.Except(refused).Index())
        {
            place = i == 0 || row.Repeatable || !row.Writes ? place : await world.PlaceAsync(row.Given, fresh: true);
            problems.AddRange(await CallAsync(row, world, place, standing));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<IEnumerable<string>> CallAsync(
        PermissionRow row,
        PermissionWorld world,
        Place place,
        Standing standing
    )
    {
        var (name, wire) = await world.CallerAsync(standing, row.Given == Given.OwnAccount);
        using (wire)
        {
            var expected = row.StatusFor(standing);
            var answer = await wire.SendAsync(new(row.Method), place.Fill(row.Path), Content(row, place));
            if ((int)answer.Status != expected)
            {
                return [$"{standing}: expected {expected}, got {(int)answer.Status} {answer.Text}"];
            }

            if (!row.Endpoint.Statuses.Contains(expected))
            {
                return
                [
                    $"{standing}: {expected} is not among the statuses documented: {string.Join(", ", row.Endpoint.Statuses)}",
                ];
            }

            var wordings = place.Fill(row.Refusal).Split('|', StringSplitOptions.RemoveEmptyEntries);
            return expected < 400
                ? NotAsDescribed(row, answer).Select(d => $"{standing}: not as described: {d}: {answer.Text}")
                : Wording(wordings, expected, name, answer).Select(problem => $"{standing}: {problem}: {answer.Text}");
        }
    }

    private static IReadOnlyList<string> NotAsDescribed(PermissionRow row, WireAnswer answer) =>
        answer.ContentHeaders.ContentType?.MediaType == "application/json" && answer.Body.Length > 0
            ? AnswerExamples.Differences(row.Endpoint.Name, answer.Json)
            : [];

    private static IEnumerable<string> Wording(string[] wordings, int expected, string caller, WireAnswer answer)
    {
        var sword = answer.ContentHeaders.ContentType?.MediaType == "text/xml";
        if (sword ? XElement.Parse(answer.Text).Name.LocalName != "error" : answer.Json["status"]?.GetValue<string>() != "ERROR")
        {
            yield return "no error envelope";
        }

        var message = sword
            ? XElement.Parse(answer.Text).Elements().First(e => e.Name.LocalName == "summary").Value
            : answer.Message;
        if (
            !((expected == 401 || sword) && InWordsOfTheRule(message, caller))
            && !wordings.Any(w => message.Contains(w, StringComparison.Ordinal))
        )
        {
            yield return "another message than expected";
        }
    }

    private static bool InWordsOfTheRule(string message, string caller) =>
        message == $"User {caller} is not permitted to perform requested action."
        || (caller == ":guest" && message == "Only authenticated users can perform the requested operation");

    /// <summary>The body or form of a row.</summary>
    public static HttpContent? Content(PermissionRow row, Place place)
    {
        if (row.Headers is { } headers)
        {
            var plain = new ByteArrayContent(Encoding.UTF8.GetBytes(place.Fill(row.Body ?? "")));
            foreach (var header in headers.Split('|').Select(h => h.Split(": ")))
            {
                plain.Headers.TryAddWithoutValidation(header[0], header[1]);
            }

            return plain;
        }

        if (row.Fields is { } fields)
        {
            var texts = new MultipartFormDataContent();
            foreach (var field in place.Fill(fields).Split('&'))
            {
                var (name, value) = field.Split('=') is [var n, var v] ? (n, v) : throw new FormatException(field);
                texts.Add(new StringContent(value), name);
            }

            return texts;
        }

        if (row.File is null && !row.Form)
        {
            return row.Body is null ? null : new StringContent(place.Fill(row.Body), Encoding.UTF8, "application/json");
        }

        var form = new MultipartFormDataContent();
        if (row.File is { } bytes)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(bytes));
            file.Headers.ContentType = new("text/plain");
            form.Add(file, "file", place.Fill("{new}.txt"));
        }

        if (row.Body is { } said)
        {
            form.Add(new StringContent(place.Fill(said)), "jsonData");
        }

        return form;
    }
}
