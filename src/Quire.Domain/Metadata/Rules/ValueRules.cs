namespace Quire.Domain.Metadata.Rules;

/// <summary>Picks the rule for one value. The two blanks inside the texts are what clients match.</summary>
internal static class ValueRules
{
    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static RuleBreach? Problem(FieldType field, string value, MetadataSchema schema)
    {
        if (string.IsNullOrWhiteSpace(value) || value == MetadataDocument.NotAvailable)
        {
            return null;
        }

        if (field.Controlled)
        {
            return VocabularyRule.IsValid(field, value, schema) ? null
                : new("metadata.value.not-in-vocabulary", $"Value '{value}' does not exist in type '{field.Name}'");
        }

        if (BoundingBoxRule.IsCoordinate(field.Name) && !BoundingBoxRule.IsValid(field.Name, value))
        {
            return new("metadata.value.no-coordinate", $"{schema.DisplayName(field)}  is not a valid entry.");
        }

        return field.Kind switch
        {
            FieldKind.Date when !DateRule.IsValid(value) =>
                new("metadata.value.no-date", $"{schema.DisplayName(field)}  is not a valid date. \"yyyy\" is a supported format."),
            FieldKind.Float when !FloatRule.IsValid(value) =>
                new("metadata.value.no-number", $"{schema.DisplayName(field)}  is not a valid number."),
            FieldKind.Int when !IntRule.IsValid(value) =>
                new("metadata.value.no-integer", $"{schema.DisplayName(field)}  is not a valid integer."),
            FieldKind.Url when !UrlRule.IsValid(value) =>
                new("metadata.value.no-url", $"{schema.DisplayName(field)} {value}  is not a valid URL."),
            FieldKind.Email when !EmailRule.IsValid(value) =>
                new("metadata.value.no-email", $"{schema.DisplayName(field)} {value}  is not a valid email address."),
            _ => null,
        };
    }
}
