using Quire.Domain.Errors;

namespace Quire.Repository.Collections.Logos;

/// <summary>Refusals about logos of collections.</summary>
internal static class LogoErrors
{
    public static RepositoryException None() => Refuse.NotFound("collection.logo.none", $"The collection has no logo.");

    public static RepositoryException Missing() =>
        Refuse.BadRequest("collection.logo.missing", $"Send a picture: the collection has no logo yet.");

    public static RepositoryException TooLarge(int limit) =>
        Refuse.TooLarge("collection.logo.too-large", $"The picture may have {limit} bytes.");

    public static RepositoryException Unusable(string problem) =>
        Refuse.BadRequest("collection.logo.unusable", $"No logo can be made of the picture: {problem}");
}
