using System.Text.Json;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata.Reading;

/// <summary>Holds what a field says about itself against its definition. The blanks inside the texts are what clients match.</summary>
internal static class FieldShape
{
    public static void Check(JsonElement field, FieldType type)
    {
        if (!field.TryGetProperty("multiple", out var multiple) || multiple.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw Refuse.BadRequest($"Field {type.Name} should say whether it is 'multiple': true or false.");
        }

        if (multiple.GetBoolean() != type.Multiple && !(type.Multiple && FormerNames.WasSingle(type.Name)))
        {
            throw Refuse.BadRequest($"incorrect multiple   for field {type.Name}");
        }

        if (!field.TryGetProperty("typeClass", out var typeClass) || typeClass.ValueKind != JsonValueKind.String)
        {
            throw Refuse.BadRequest($"Field {type.Name} should give its 'typeClass', {type.TypeClass}.");
        }

        if (typeClass.GetString() != type.TypeClass)
        {
            throw Refuse.BadRequest(type.TypeClass switch
            {
                "compound" => $"incorrect  typeClass for field {type.Name}, should be compound.",
                "primitive" => $"incorrect  typeClass for field: {type.Name}, should be primitive",
                _ => $"incorrect  typeClass for field {type.Name}, should be controlledVocabulary",
            });
        }
    }
}
