using System.Collections.Frozen;
using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>What clients of the Dataverse API are told of one problem among several: where it is, and what.</summary>
internal readonly record struct ProblemText(string Path, string Message)
{
    private const string Characters = "Found an illegal character(s). Valid characters are a-Z, 0-9, '_', and '-'.";

    private static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["role.alias.missing"] = "Please enter an alias.",
        ["role.alias.forbidden-character"] = Characters,
        ["role.name.missing"] = "Please enter a name.",
        ["collection.alias.missing"] = "Please enter an alias.",
        ["collection.alias.number"] = "Alias should not be a number",
        ["collection.alias.forbidden-character"] = Characters,
        ["collection.name.missing"] = "Please enter a name.",
        ["collection.contacts.missing"] = "At least one contact is required.",
        ["collection.contact.malformed"] = "Please enter a valid email address.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["contacts"] = "dataverseContacts",
        ["contacts.email"] = "dataverseContacts.contactEmail",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that have words of their own.</summary>
    public static IEnumerable<string> Codes => Messages.Keys;

    /// <summary>What to tell of a problem; its own words where there are no others.</summary>
    public static ProblemText Of(FieldProblem problem) =>
        new(Paths.GetValueOrDefault(problem.Path, problem.Path), Messages.GetValueOrDefault(problem.Code.Text, problem.Message));
}
