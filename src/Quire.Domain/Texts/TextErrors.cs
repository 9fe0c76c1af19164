using Quire.Domain.Errors;

namespace Quire.Domain.Texts;

/// <summary>Refusals about the length of texts.</summary>
internal static class TextErrors
{
    public static RepositoryException TooLong(string name, int max) =>
        Refuse.BadRequest("text.length.exceeded", $"{name} must be at most {max} characters.");
}
