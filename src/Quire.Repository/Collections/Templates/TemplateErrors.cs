using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Templates;

/// <summary>Refusals about templates.</summary>
internal static class TemplateErrors
{
    public static RepositoryException NotFound(long template) =>
        Refuse.NotFound("collection.template.not-found", $"Can't find template with identifier='{template}'");

    public static RepositoryException TooMany(int most) =>
        Refuse.Rule("collection.template.too-many", $"A collection has {most} templates at the most. Delete one first.");
}
