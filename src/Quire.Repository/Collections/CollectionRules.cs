using System.Net.Mail;
using Quire.Domain.Errors;
using Quire.Domain.Texts;

namespace Quire.Repository.Collections;

/// <summary>What a collection must be like, whoever makes or changes it.</summary>
internal static class CollectionRules
{
    public static readonly IReadOnlyList<string> Types =
    [
        "RESEARCHERS",
        "RESEARCH_PROJECTS",
        "JOURNALS",
        "ORGANIZATIONS_INSTITUTIONS",
        "TEACHING_COURSES",
        "UNCATEGORIZED",
        "LABORATORY",
        "RESEARCH_GROUP",
        "DEPARTMENT",
    ];

    public static string TypeOf(string? text) => text is not null && Types.Contains(text) ? text : "UNCATEGORIZED";

    /// <summary>All that is wrong with alias, name, contacts and the texts a request gives.</summary>
    public static void MustBeSound(string alias, string name, IReadOnlyList<string> contacts, CollectionInput input)
    {
        var problems = Problems(alias, name, contacts)
            .Concat(TooLong("affiliation", TextLimits.Affiliation, input.Affiliation))
            .Concat(TooLong("description", TextLimits.CollectionDescription, input.Description))
            .ToList();
        if (problems.Count > 0)
        {
            throw CollectionErrors.Unsound(problems, string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    private static IEnumerable<FieldProblem> TooLong(string path, TextLimit limit, string? text)
    {
        if (!limit.Allows(text))
        {
            yield return limit.Problem(path, text);
        }
    }

    private static IEnumerable<FieldProblem> Problems(string alias, string name, IReadOnlyList<string> contacts)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            yield return CollectionProblems.AliasMissing(alias);
        }
        else if (!TextLimits.CollectionAlias.Allows(alias))
        {
            yield return TextLimits.CollectionAlias.Problem("alias", alias);
        }
        else if (alias.All(char.IsAsciiDigit))
        {
            yield return CollectionProblems.AliasIsNumber(alias);
        }
        else if (!alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            yield return CollectionProblems.AliasForbidden(alias);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            yield return CollectionProblems.NameMissing(name);
        }
        else if (!TextLimits.CollectionName.Allows(name))
        {
            yield return TextLimits.CollectionName.Problem("name", name);
        }

        if (contacts.Count == 0)
        {
            yield return CollectionProblems.ContactsMissing();
        }

        foreach (var contact in contacts)
        {
            if (!TextLimits.ContactEmail.Allows(contact))
            {
                yield return TextLimits.ContactEmail.Problem("dataverseContacts.contactEmail", contact);
            }
            else if (!MailAddress.TryCreate(contact, out _))
            {
                yield return CollectionProblems.ContactMalformed(contact);
            }
        }
    }
}
