using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Metadata;
using Quire.Repository.Collections.Templates;

namespace Quire.Api.Collections.Reading;

/// <summary>Reads templates and changes of them.</summary>
/// <param name="schema">The blocks in use.</param>
internal sealed class TemplateReader(MetadataSchema schema)
{
    /// <summary>A template to be made.</summary>
    public TemplateInput ReadNew(JsonElement body)
    {
        var input = Read(MustBeObject(body));
        return input.Name is null ? throw TemplateReadingErrors.NameMissing() : input;
    }

    /// <summary>What is to change: <c>name</c>, <c>fields</c> and <c>instructions</c>, or a single field.</summary>
    public TemplateInput ReadChange(JsonElement body)
    {
        var input = Read(MustBeObject(body));
        return input is { Name: null, Fields: null, Instructions: null }
            ? new(null, new FieldInputReader(schema).ReadUpdates(body), null)
            : input;
    }

    /// <summary>Whether forms are to begin with a template to be made.</summary>
    public static bool IsDefault(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && JsonMember.Flag(body, "isDefault", _ => TemplateReadingErrors.DefaultNoTruth()) == true;

    private static JsonElement MustBeObject(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object ? body : throw TemplateReadingErrors.NoObject();

    private TemplateInput Read(JsonElement body) =>
        new(
            NameOf(body),
            JsonMember.Given(body, "fields") is not null ? new FieldInputReader(schema).ReadUpdates(body) : null,
            JsonMember.Given(body, "instructions") is { } list ? Instructions(list) : null
        );

    private static string? NameOf(JsonElement body) =>
        JsonMember.Given(body, "name") is null ? null
        : JsonMember.Text(body, "name") is { } name && !string.IsNullOrWhiteSpace(name) ? name
        : throw TemplateReadingErrors.NameMissing();

    private Dictionary<string, string> Instructions(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw TemplateReadingErrors.InstructionsMalformed();
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            if (
                item.ValueKind != JsonValueKind.Object
                || JsonMember.Text(item, "instructionField") is not { } field
                || JsonMember.Text(item, "instructionText") is not { } text
            )
            {
                throw TemplateReadingErrors.InstructionsMalformed();
            }

            // A field nobody is ever asked for would keep its instruction for nobody.
            read[field] = schema.TryGetField(field, out _) ? text : throw TemplateReadingErrors.FieldUnknown(field);
        }

        return read;
    }
}
