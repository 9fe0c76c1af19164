namespace Quire.Domain.Metadata.Rules;

/// <summary>Picks the rule for one value.</summary>
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
            return VocabularyRule.IsValid(field, value, schema) ? null : ValueProblems.NotInVocabulary(value, field.Name);
        }

        if (BoundingBoxRule.IsCoordinate(field.Name) && !BoundingBoxRule.IsValid(field.Name, value))
        {
            return ValueProblems.NoCoordinate(schema.DisplayName(field));
        }

        var name = schema.DisplayName(field);
        return field.Kind switch
        {
            FieldKind.Date when !DateRule.IsValid(value) => ValueProblems.NoDate(name),
            FieldKind.Float when !FloatRule.IsValid(value) => ValueProblems.NoNumber(name),
            FieldKind.Int when !IntRule.IsValid(value) => ValueProblems.NoInteger(name),
            FieldKind.Url when !UrlRule.IsValid(value) => ValueProblems.NoUrl(name, value),
            FieldKind.Email when !EmailRule.IsValid(value) => ValueProblems.NoEmail(name, value),
            _ => null,
        };
    }
}
