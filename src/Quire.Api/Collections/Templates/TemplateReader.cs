using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Metadata;
using Quire.Repository.Collections.Templates;

namespace Quire.Api.Collections.Templates;

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
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("isDefault", out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False or JsonValueKind.Null => false,
                _ => throw TemplateReadingErrors.DefaultNoTruth(),
            }
            : false;

    private static JsonElement MustBeObject(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object ? body : throw TemplateReadingErrors.NoObject();

    private TemplateInput Read(JsonElement body) =>
        new(
            NameOf(body),
            Has(body, "fields") ? new FieldInputReader(schema).ReadUpdates(body) : null,
            Has(body, "instructions") ? Instructions(body.GetProperty("instructions")) : null
        );

    private static string? NameOf(JsonElement body) =>
        !Has(body, "name") ? null
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

    private static bool Has(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
