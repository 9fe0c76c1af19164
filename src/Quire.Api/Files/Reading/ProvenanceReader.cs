using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Files.Provenance;
using Quire.Repository.Operations;

namespace Quire.Api.Files.Reading;

/// <summary>Reads documents of the W3C's PROV in their JSON form, and words.</summary>
internal static class ProvenanceReader
{
    private const string Entity = "entity";
    private const string Bundle = "bundle";

    // The members of a document, as the JSON form of PROV names them; what each holds are things by name.
    private static readonly string[] Kinds =
    [
        Entity,
        "activity",
        "agent",
        "wasGeneratedBy",
        "used",
        "wasInformedBy",
        "wasStartedBy",
        "wasEndedBy",
        "wasInvalidatedBy",
        "wasDerivedFrom",
        "wasAttributedTo",
        "wasAssociatedWith",
        "actedOnBehalfOf",
        "wasInfluencedBy",
        "specializationOf",
        "alternateOf",
        "hadMember",
        "mentionOf",
        Bundle,
    ];

    public static async Task<Input<ProvenanceInput>> ReadAsync(Call call, string? entity)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        return InputReading.Of(() =>
        {
            using var json = Parsed(text) ?? throw ProvenanceReadingErrors.NotProv();
            var entities = new HashSet<string>(StringComparer.Ordinal);
            AddEntities(json.RootElement, entities, inBundle: false);
            return entity is not null && entities.Contains(entity)
                ? new ProvenanceInput(text, entity)
                : throw ProvenanceReadingErrors.EntityUnknown();
        });
    }

    public static async Task<Input<string>> TextAsync(Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        return InputReading.Of(() =>
        {
            using var json = Parsed(text) ?? throw ProvenanceReadingErrors.NoObject();
            return JsonMember.Text(json.RootElement, "text") ?? throw ProvenanceReadingErrors.NoText();
        });
    }

    private static void AddEntities(JsonElement document, HashSet<string> entities, bool inBundle)
    {
        foreach (var member in document.EnumerateObject())
        {
            var isPrefix = member.Name == "prefix";
            if (
                member.Value.ValueKind != JsonValueKind.Object
                || !(isPrefix || Kinds.Contains(member.Name))
                || (inBundle && member.Name == Bundle)
            )
            {
                throw ProvenanceReadingErrors.NotProv();
            }

            foreach (var item in isPrefix ? [] : member.Value.EnumerateObject().ToList())
            {
                if (item.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                {
                    throw ProvenanceReadingErrors.NotProv();
                }

                if (member.Name == Entity)
                {
                    entities.Add(item.Name);
                }
                else if (member.Name == Bundle)
                {
                    AddEntities(
                        item.Value.ValueKind == JsonValueKind.Object ? item.Value : throw ProvenanceReadingErrors.NotProv(),
                        entities,
                        inBundle: true
                    );
                }
            }
        }
    }

    private static JsonDocument? Parsed(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        return JsonBody.Parse(text);
    }
}
