using System.Net.Mail;
using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Repository.Collections;

/// <summary>What a collection must be like, whoever makes or changes it.</summary>
internal static class CollectionRules
{
    public static readonly IReadOnlyList<string> Types =
    [
        "RESEARCHERS", "RESEARCH_PROJECTS", "JOURNALS", "ORGANIZATIONS_INSTITUTIONS", "TEACHING_COURSES", "UNCATEGORIZED",
        "LABORATORY", "RESEARCH_GROUP", "DEPARTMENT",
    ];

    public static string TypeOf(string? text) => text is not null && Types.Contains(text) ? text : "UNCATEGORIZED";

    /// <summary>All that is wrong with alias, name, contacts and the texts a request gives.</summary>
    public static void MustBeSound(string alias, string name, IReadOnlyList<string> contacts, CollectionInput input)
    {
        var problems = Problems(alias, name, contacts)
            .Concat(TooLong("affiliation", TextLimits.Affiliation, input.Affiliation))
            .Concat(TooLong("description", TextLimits.CollectionDescription, input.Description)).ToList();
        if (problems.Count > 0)
        {
            throw CollectionErrors.Unsound(problems, string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    private static IEnumerable<FieldProblem> TooLong(string path, TextLimit limit, string? text)
    {
        if (!limit.Allows(text))
        {
            yield return new(path, "text.length.exceeded", limit.Message, text);
        }
    }

    private static IEnumerable<FieldProblem> Problems(string alias, string name, IReadOnlyList<string> contacts)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            yield return new("alias", "collection.alias.missing", "Please enter an alias.", alias);
        }
        else if (!TextLimits.CollectionAlias.Allows(alias))
        {
            yield return new("alias", "text.length.exceeded", TextLimits.CollectionAlias.Message, alias);
        }
        else if (alias.All(char.IsAsciiDigit))
        {
            yield return new("alias", "collection.alias.number", "Alias should not be a number", alias);
        }
        else if (!alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            yield return new("alias", "collection.alias.forbidden-character", "Found an illegal character(s). Valid characters are a-Z, 0-9, '_', and '-'.", alias);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new("name", "collection.name.missing", "Please enter a name.", name);
        }
        else if (!TextLimits.CollectionName.Allows(name))
        {
            yield return new("name", "text.length.exceeded", TextLimits.CollectionName.Message, name);
        }

        if (contacts.Count == 0)
        {
            yield return new("dataverseContacts", "collection.contacts.missing", "At least one contact is required.", "");
        }

        foreach (var contact in contacts)
        {
            if (!TextLimits.ContactEmail.Allows(contact))
            {
                yield return new("dataverseContacts.contactEmail", "text.length.exceeded", TextLimits.ContactEmail.Message, contact);
            }
            else if (!MailAddress.TryCreate(contact, out _))
            {
                yield return new("dataverseContacts.contactEmail", "collection.contact.malformed", "Please enter a valid email address.", contact);
            }
        }
    }
}
