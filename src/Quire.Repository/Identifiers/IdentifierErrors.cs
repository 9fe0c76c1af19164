using Quire.Domain.Errors;

namespace Quire.Repository.Identifiers;

/// <summary>Refusals about persistent identifiers.</summary>
internal static class IdentifierErrors
{
    public static RepositoryException NoneFree(string authority, string shoulder) =>
        Refuse.Unavailable(
            "identifier.number.none-free",
            $"No free persistent identifier was found below {authority}/{shoulder}."
        );

    public static RepositoryException Taken(string identifier) =>
        Refuse.Conflict("identifier.number.taken", $"The identifier {identifier} is taken: something here has it already.");
}
