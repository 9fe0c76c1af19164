using System.Net.Mail;
using Quire.Domain.Errors;
using Quire.Domain.Texts;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What a collection must be like, and what becomes of what is said about it, whoever makes or changes it.</summary>
internal static class CollectionRules
{
    /// <summary>Refuses what a collection cannot be, with all that is wrong with it.</summary>
    /// <param name="collection">The one to be changed, whose values stand where none is given; null for a new one.</param>
    /// <param name="input">What is given.</param>
    public static void MustBeSound(CollectionRecord? collection, CollectionInput input)
    {
        var alias = input.Alias ?? collection?.Alias ?? "";
        var name = input.Name ?? collection?.Name ?? "";
        var contacts = input.Contacts ?? collection?.Contacts ?? [];
        var problems = Problems(alias, name, contacts)
            .Concat(TooLong("affiliation", TextLimits.Affiliation, input.Affiliation))
            .Concat(TooLong("description", TextLimits.CollectionDescription, input.Description))
            .ToList();
        if (problems.Count > 0)
        {
            throw CollectionErrors.Unsound(problems, string.Join(' ', problems.Select(p => p.Message)));
        }
    }

    /// <summary>Refuses a change by somebody who saw another state of the collection than there is.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="revision">The revision they saw; null for whatever there is.</param>
    public static void MustBeSeen(CollectionRecord collection, long? revision)
    {
        if (revision is { } seen && seen != collection.Revision)
        {
            throw CollectionErrors.Outdated();
        }
    }

    /// <summary>Takes over what is given and was found sound; what is not given stays.</summary>
    public static void Apply(CollectionInput input, CollectionRecord collection)
    {
        collection.Alias = input.Alias ?? collection.Alias;
        collection.AliasKey = KeyOf(collection.Alias);
        collection.Name = input.Name ?? collection.Name;
        collection.Affiliation = input.Affiliation ?? collection.Affiliation;
        collection.Description = input.Description ?? collection.Description;
        collection.CollectionType = input.CollectionType is { } type ? TypeOf(type) : collection.CollectionType;
        collection.Contacts = input.Contacts is { } contacts ? [.. contacts] : collection.Contacts;
        collection.Theme = input.Theme is { } theme ? ThemeRules.MustBeSound(theme) : collection.Theme;
    }

    /// <summary>The form in which aliases are unique.</summary>
    public static string KeyOf(string alias) => alias.ToLowerInvariant();

    private static string TypeOf(string text) => CollectionTypes.All.Contains(text) ? text : CollectionTypes.Uncategorized;

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
                yield return TextLimits.ContactEmail.Problem("contacts.email", contact);
            }
            else if (!MailAddress.TryCreate(contact, out _))
            {
                yield return CollectionProblems.ContactMalformed(contact);
            }
        }
    }
}
