using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Quire.Testing;

/// <summary>
/// Answers the tables were given, as the API document shows them: with names as people give them, one number, one moment, and
/// the first of every list. What is committed stays as long as it is of the form described.
/// </summary>
public static partial class AnswerExamples
{
    private static readonly string Kept = Path.Combine(
        RepositoryRoot.Path,
        "src",
        "Quire.Api",
        "Description",
        "Examples",
        "answers.json"
    );
    private static readonly bool Updates = Environment.GetEnvironmentVariable("QUIRE_UPDATE") == "1";
    private static readonly Lock Turn = new();
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Whose answers say more than types do, and why.
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["RetrieveOwnData"] = "shows beside each hit what the pages of the Dataverse software need, as they need it",
        ["GetBatchJob"] = "answers an empty object when there is no such job",
        ["ListDefaultWorkflows"] = "has null for a trigger without workflow",
    };

    private static readonly IReadOnlyList<(Regex Pattern, string Shown)> Replacements =
    [
        (Picture(), "data:image/png;base64,iVBORw0KGgo="),
        (Callback(), "aHR0cHM6Ly9kYXRhLmV4YW1wbGUuZWR1"),
        (Signature(), "0123456789abcdef"),
        (Bucket(), "bucket"),
        (SignedAt(), "20260115T100000Z"),
        (SignedOn(), "20260115"),
        (Address(), "https://data.example.edu"),
        (StoredAs(), "2026/01/ab/0123456789abcdef0123456789abcdef"),
        (Secret(), "01234567-89ab-cdef-0123-456789abcdef"),
        (Identifier(), "FK2/EXAMPLE"),
        (MadeUp(), "example"),
        (At(), "2026-01-15T10:00:00Z"),
        (Between(), "2026-01-15 10:00:00"),
        (Day(), "2026-01-15"),
        (SpelledDay(), "Jan 15, 2026"),
        (SpelledAt(), "Thu Jan 15 10:00:00 UTC 2026"),
        (Number(), "42"),
    ];

    /// <summary>The operations an answer of which is committed, as given or as told by hand.</summary>
    public static IEnumerable<string> Committed =>
        new[] { Kept, Kept.Replace("answers.json", "told.json", StringComparison.Ordinal) }.SelectMany(f =>
            JsonNode.Parse(File.ReadAllText(f))!.AsObject().Select(e => e.Key)
        );

    /// <summary>Texts of what is committed as given that tell of the server they came from, or of the moment.</summary>
    public static IEnumerable<string> Telling => Texts(JsonNode.Parse(File.ReadAllText(Kept))).Where(t => Readable(t) != t);

    /// <summary>Where an answer is not as described; nothing for answers that are described as no JSON.</summary>
    public static IReadOnlyList<string> Differences(string operation, JsonNode? answer) =>
        Open.ContainsKey(operation) || !DescribedSchema.Committed.Answers.TryGetValue(operation, out var schema)
            ? []
            : [.. DescribedSchema.Committed.Differences(schema, answer)];

    /// <summary>Commits, with <c>QUIRE_UPDATE=1</c>, what is missing of a successful answer tests were given.</summary>
    internal static void Offer(HttpMethod method, string path, WireAnswer answer)
    {
        if (
            !Updates
            || (int)answer.Status is < 200 or >= 300
            || answer.ContentHeaders.ContentType?.MediaType != "application/json"
            || answer.Body.Length == 0
            || ApiPath.Of(method.Method, path) is not { } endpoint
            || !DescribedSchema.Committed.Answers.ContainsKey(endpoint.Name)
            || Differences(endpoint.Name, answer.Json).Count > 0
        )
        {
            return;
        }

        Keep(endpoint.Name, Readable(answer.Json, "")!);
    }

    private static void Keep(string operation, JsonNode answer)
    {
        lock (Turn)
        {
            var all = JsonNode.Parse(File.ReadAllText(Kept))!.AsObject();
            if (all[operation] is { } kept && Differences(operation, kept).Count == 0 && (!IsBare(kept) || IsBare(answer)))
            {
                return;
            }

            all[operation] = answer;
            var sorted = all.OrderBy(e => e.Key, StringComparer.Ordinal)
                .Select(e => KeyValuePair.Create(e.Key, e.Value?.DeepClone()));
            File.WriteAllText(Kept, new JsonObject(sorted).ToJsonString(Indented) + "\n");
        }
    }

    // Shows that there may be something, but not what.
    private static bool IsBare(JsonNode answer) => answer["data"] is JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Texts(m.Value)),
            JsonArray items => items.SelectMany(Texts),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => [text.GetValue<string>()],
            _ => [],
        };

    private static JsonNode? Readable(JsonNode? node, string name) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    // A table with a line for each of many things says enough with two.
                    .Take(members.Count > 12 && members.All(m => m.Value is JsonObject) ? 2 : members.Count)
                    .Select(m => KeyValuePair.Create(Readable(m.Key), Readable(m.Value, m.Key)))
                    .DistinctBy(m => m.Key, StringComparer.Ordinal)
            ),
            JsonArray items => new JsonArray([.. items.Take(1).Select(i => Readable(i, "id"))]),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => Readable(text.GetValue<string>()),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number && IsNumberOfSomething(name) => 42,
            _ => node?.DeepClone(),
        };

    private static bool IsNumberOfSomething(string name) =>
        name is "id" or "data" or "owner"
        || name.EndsWith("Id", StringComparison.Ordinal)
        || name.EndsWith("_id", StringComparison.Ordinal);

    private static string Readable(string text) => Replacements.Aggregate(text, (t, r) => r.Pattern.Replace(t, r.Shown));

    [GeneratedRegex(@"data:image/\w+;base64,[A-Za-z0-9+/=]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Picture();

    // An address that was signed, in base64.
    [GeneratedRegex("(?<=callback=)[A-Za-z0-9+/%=]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Callback();

    [GeneratedRegex("(?<=[?&](token|gbrids|X-Amz-Signature)=)[0-9a-f]{32,}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Signature();

    // One the tests made.
    [GeneratedRegex(@"\bb[0-9a-f]{32}\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Bucket();

    [GeneratedRegex(@"\b20\d{6}T\d{6}Z", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SignedAt();

    [GeneratedRegex(@"(?<=%2F)20\d{6}(?=%2F)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SignedOn();

    [GeneratedRegex(@"https?://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Address();

    [GeneratedRegex("20[0-9]{2}/[0-9]{2}/[0-9a-f]{2}/[0-9a-f]{32}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StoredAs();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"FK2/[A-Z0-9]{6}\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Identifier();

    // What Make.Name makes.
    [GeneratedRegex("([A-Za-z][A-Za-z-]*)?[0-9]+x[0-9a-f]{6}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex At();

    [GeneratedRegex(@"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b20(2[6-9]|[3-9]\d)-\d\d-\d\d\b(?![T ])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b[A-Z][a-z]{2} \d{1,2}, 20\d\d\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SpelledDay();

    [GeneratedRegex(@"\b[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d UTC 20\d\d\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SpelledAt();

    // Numbers of objects in sentences and addresses, not the years and months of keys of stored bytes.
    [GeneratedRegex(
        @"(?!(?<=\b20\d\d/)\d\d/[0-9a-f]{2}/)(?!20\d\d/\d\d/[0-9a-f]{2}/)"
            + @"(?<=\bid=|\bid |#|/|\bfor |id of |%2C|[Dd]ataset |[Ff]ile |[Uu]ser |complete\. )\d+(?=$|[ ,;:/?&)}%-]|\.(\s|$))",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Number();
}
