using Quire.Domain.Errors;

namespace Quire.Api.Administration;

/// <summary>Refusals of requests about settings.</summary>
internal static class SettingRequestErrors
{
    public static RepositoryException NotInLanguage(string name, string language) =>
        Refuse.NotFound("setting.language.not-found", $"Setting {name} for language {language} not found.");

    public static RepositoryException NoObject() =>
        Refuse.BadRequest("request.settings.no-object", $"Empty or invalid JSON object");
}
