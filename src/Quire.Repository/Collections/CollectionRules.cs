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

    /// <summary>All that is wrong with alias, name, contacts and the texts a request gives, in one message as clients know it.</summary>
    public static void MustBeSound(string alias, string name, IReadOnlyList<string> contacts, CollectionInput input)
    {
        var problems = Problems(alias, name, contacts)
            .Concat(TooLong("affiliation", TextLimits.Affiliation, input.Affiliation))
            .Concat(TooLong("description", TextLimits.CollectionDescription, input.Description)).ToList();
        if (problems.Count > 0)
        {
            throw Refuse.BadRequest(string.Concat(problems.Select(p =>
                $" Invalid value: <<<{Beginning(p.Value)}>>> for {p.Path} at Dataverse - {p.Message}")).TrimStart());
        }
    }

    private static IEnumerable<FieldProblem> TooLong(string path, TextLimit limit, string? text)
    {
        if (!limit.Allows(text))
        {
            yield return new(path, limit.Message, text);
        }
    }

    // Enough to know the value by.
    private static string Beginning(string? text) =>
        text is { Length: > 100 } ? $"{string.Concat(text.EnumerateRunes().Take(100))}…" : text ?? "";

    private static IEnumerable<FieldProblem> Problems(string alias, string name, IReadOnlyList<string> contacts)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            yield return new("alias", "Please enter an alias.", alias);
        }
        else if (!TextLimits.CollectionAlias.Allows(alias))
        {
            yield return new("alias", TextLimits.CollectionAlias.Message, alias);
        }
        else if (alias.All(char.IsAsciiDigit))
        {
            yield return new("alias", "Alias should not be a number", alias);
        }
        else if (!alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            yield return new("alias", "Found an illegal character(s). Valid characters are a-Z, 0-9, '_', and '-'.", alias);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new("name", "Please enter a name.", name);
        }
        else if (!TextLimits.CollectionName.Allows(name))
        {
            yield return new("name", TextLimits.CollectionName.Message, name);
        }

        if (contacts.Count == 0)
        {
            yield return new("dataverseContacts", "At least one contact is required.", "");
        }

        foreach (var contact in contacts)
        {
            if (!TextLimits.ContactEmail.Allows(contact))
            {
                yield return new("dataverseContacts.contactEmail", TextLimits.ContactEmail.Message, contact);
            }
            else if (!MailAddress.TryCreate(contact, out _))
            {
                yield return new("dataverseContacts.contactEmail", "Please enter a valid email address.", contact);
            }
        }
    }
}
