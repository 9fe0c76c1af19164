using Quire.Domain.Errors;

namespace Quire.Api.Metadata.Reading;

/// <summary>Refusals of fields in JSON that cannot be read.</summary>
internal static class FieldReadingErrors
{
    public static RepositoryException BlocksMissing() =>
        Refuse.BadRequest("reading.blocks.missing", $"Invalid JSON object: metadata blocks not found.");

    public static RepositoryException BlockMalformed(string block) =>
        Refuse.BadRequest("reading.block.malformed", $"Metadata block '{block}' should be an object with an array of fields.");

    public static RepositoryException BlockUnknown(string block) =>
        Refuse.BadRequest("reading.block.unknown", $"Can't find metadata block '{block}'");

    public static RepositoryException NoFields() =>
        Refuse.BadRequest("reading.fields.missing", $"Expected an object with an array of fields, or a single field.");

    public static RepositoryException FieldUnknown(string? field) =>
        Refuse.BadRequest("reading.field.unknown", $"Can't find type '{field}'");

    public static RepositoryException FieldsNoArray() =>
        Refuse.BadRequest("reading.fields.no-array", $"'fields' should be an array of fields.");

    public static RepositoryException FieldNoObject() =>
        Refuse.BadRequest("reading.field.no-object", $"Every entry of 'fields' should be an object.");

    public static RepositoryException Twice(string field) =>
        Refuse.BadRequest("reading.field.twice", $"Field {field} is given more than once.");

    public static RepositoryException Problems(IReadOnlyList<FieldProblem> list, string problems) =>
        Refuse.BadRequest("reading.fields.malformed", $"{problems}", list);

    public static RepositoryException OnlyInside(string field, string parent) =>
        Refuse.BadRequest("reading.field.only-inside", $"Field {field} can only be given inside {parent}.");

    public static RepositoryException NotUnicode() =>
        Refuse.BadRequest("reading.text.no-unicode", $"The JSON contains text that is not valid Unicode.");

    public static RepositoryException TypeNameNoText() =>
        Refuse.BadRequest("reading.type-name.no-text", $"'typeName' should be a string.");

    public static RepositoryException ValueMissing(string field) =>
        Refuse.BadRequest("reading.value.missing", $"Field {field} has no 'value'.");

    public static RepositoryException ChildNoObject(string parent, string child) =>
        Refuse.BadRequest(
            "reading.child.no-object",
            $"Invalid value submitted for {parent}. '{child}' should be a field object."
        );

    public static RepositoryException NoChild(string field, string parent) =>
        Refuse.BadRequest("reading.child.elsewhere", $"field {field} is not a child of {parent}");

    public static RepositoryException NoSingleValue(string field) =>
        Refuse.BadRequest("reading.value.not-single", $"Invalid value submitted for {field}. It should be a single value.");

    public static RepositoryException NoArray(string field) =>
        Refuse.BadRequest("reading.value.no-array", $"Invalid values submitted for {field}. It should be an array of values.");

    public static RepositoryException ValuesNoTexts(string field) =>
        Refuse.BadRequest("reading.value.no-texts", $"Invalid values submitted for {field}. Every value should be a string.");

    public static RepositoryException ValuesNoObjects(string field) =>
        Refuse.BadRequest(
            "reading.value.no-objects",
            $"Invalid values submitted for {field}. Every value should be an object of child fields."
        );

    public static RepositoryException MultipleMissing(string field) =>
        Refuse.BadRequest("reading.multiple.missing", $"Field {field} should say whether it is 'multiple': true or false.");

    public static RepositoryException MultipleWrong(string field) =>
        Refuse.BadRequest("reading.multiple.wrong", $"incorrect multiple   for field {field}");

    public static RepositoryException TypeClassMissing(string field, string expected) =>
        Refuse.BadRequest("reading.type-class.missing", $"Field {field} should give its 'typeClass', {expected}.");

    public static RepositoryException NotCompound(string field) =>
        Refuse.BadRequest("reading.type-class.not-compound", $"incorrect  typeClass for field {field}, should be compound.");

    public static RepositoryException NotPrimitive(string field) =>
        Refuse.BadRequest("reading.type-class.not-primitive", $"incorrect  typeClass for field: {field}, should be primitive");

    public static RepositoryException NotControlled(string field) =>
        Refuse.BadRequest(
            "reading.type-class.not-controlled",
            $"incorrect  typeClass for field {field}, should be controlledVocabulary"
        );
}
