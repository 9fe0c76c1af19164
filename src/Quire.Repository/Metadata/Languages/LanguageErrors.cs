using Quire.Domain.Errors;

namespace Quire.Repository.Metadata.Languages;

/// <summary>Refusals of languages metadata may not be written in.</summary>
internal static class LanguageErrors
{
    public static RepositoryException NoneConfigured() =>
        Refuse.BadRequest("metadata.language.none", $"There are no metadata languages configured on this server");

    public static RepositoryException Unknown(string language) =>
        Refuse.BadRequest(
            "metadata.language.unknown",
            $"The specified metadata language {language} is not allowed on this server!"
        );

    public static RepositoryException NotConfigured() =>
        Refuse.BadRequest("metadata.language.not-configured", $"This repository is not configured to support metadataLanguage.");

    public static RepositoryException NotAllowedHere() =>
        Refuse.BadRequest(
            "metadata.language.not-allowed",
            $"Specified metadatalanguage ( metadataLanguage, http://schema.org/inLanguage) not allowed in this collection."
        );
}
