using Quire.Domain.Errors;

namespace Quire.Repository.Collections;

/// <summary>What can be wrong with the data of a collection, told all at once.</summary>
internal static class CollectionProblems
{
    public static FieldProblem AliasMissing(string alias) =>
        new("alias", "collection.alias.missing", "A collection needs an alias.", alias);

    public static FieldProblem AliasIsNumber(string alias) =>
        new("alias", "collection.alias.number", "The alias of a collection must not be a number.", alias);

    public static FieldProblem AliasForbidden(string alias) =>
        new(
            "alias",
            "collection.alias.forbidden-character",
            "The alias of a collection has letters, digits, '_' and '-' alone.",
            alias
        );

    public static FieldProblem NameMissing(string name) =>
        new("name", "collection.name.missing", "A collection needs a name.", name);

    public static FieldProblem ContactsMissing() =>
        new("contacts", "collection.contacts.missing", "A collection needs an address of somebody to ask.", "");

    public static FieldProblem ContactMalformed(string contact) =>
        new("contacts.email", "collection.contact.malformed", "This is no e-mail address.", contact);
}
