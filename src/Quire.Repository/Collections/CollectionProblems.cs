using Quire.Domain.Errors;

namespace Quire.Repository.Collections;

/// <summary>What can be wrong with the data of a collection, told all at once.</summary>
internal static class CollectionProblems
{
    private const string Contact = "dataverseContacts.contactEmail";

    public static FieldProblem AliasMissing(string alias) =>
        new("alias", "collection.alias.missing", "Please enter an alias.", alias);

    public static FieldProblem AliasIsNumber(string alias) =>
        new("alias", "collection.alias.number", "Alias should not be a number", alias);

    public static FieldProblem AliasForbidden(string alias) =>
        new(
            "alias",
            "collection.alias.forbidden-character",
            "Found an illegal character(s). Valid characters are a-Z, 0-9, '_', and '-'.",
            alias
        );

    public static FieldProblem NameMissing(string name) => new("name", "collection.name.missing", "Please enter a name.", name);

    public static FieldProblem ContactsMissing() =>
        new("dataverseContacts", "collection.contacts.missing", "At least one contact is required.", "");

    public static FieldProblem ContactMalformed(string contact) =>
        new(Contact, "collection.contact.malformed", "Please enter a valid email address.", contact);
}
