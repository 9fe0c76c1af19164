using System.Text.Json;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata.Reading;

/// <summary>
/// Holds what a field says about itself against its definition. The blanks inside the texts are what clients match.
/// </summary>
internal static class FieldShape
{
    public static void Check(JsonElement field, FieldType type)
    {
        if (
            !field.TryGetProperty("multiple", out var multiple)
            || multiple.ValueKind is not (JsonValueKind.True or JsonValueKind.False)
        )
        {
            throw FieldReadingErrors.MultipleMissing(type.Name);
        }

        if (multiple.GetBoolean() != type.Multiple && !(type.Multiple && FormerNames.WasSingle(type.Name)))
        {
            throw FieldReadingErrors.MultipleWrong(type.Name);
        }

        if (!field.TryGetProperty("typeClass", out var typeClass) || typeClass.ValueKind != JsonValueKind.String)
        {
            throw FieldReadingErrors.TypeClassMissing(type.Name, type.TypeClass);
        }

        if (typeClass.GetString() is var said && said != type.TypeClass && !(type.TakesFreeText && said == "primitive"))
        {
            throw type.TypeClass switch
            {
                "compound" => FieldReadingErrors.NotCompound(type.Name),
                "primitive" => FieldReadingErrors.NotPrimitive(type.Name),
                _ => FieldReadingErrors.NotControlled(type.Name),
            };
        }
    }
}
