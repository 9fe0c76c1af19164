namespace Quire.Domain.Metadata.Rules;

/// <summary>
/// A controlled field holds values of its vocabulary, in the vocabulary's own spelling; any text while there are none.
/// </summary>
internal static class VocabularyRule
{
    public static bool IsValid(FieldType field, string value, MetadataSchema schema) =>
        field.TakesFreeText || schema.TryMatchVocabulary(field, value, lenient: false, out var match) && match == value;
}
