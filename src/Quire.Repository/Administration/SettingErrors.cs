using Quire.Domain.Errors;

namespace Quire.Repository.Administration;

/// <summary>Refusals about the settings of the installation.</summary>
internal static class SettingErrors
{
    public static RepositoryException NotFound(string name) =>
        Refuse.NotFound("setting.name.not-found", $"Setting {name} not found.");

    public static RepositoryException NoSettings() =>
        Refuse.BadRequest(
            "setting.list.empty",
            $"The body holds no settings. Send a JSON object with the value of each by its name."
        );

    public static RepositoryException Unknown(IEnumerable<string> names) =>
        Refuse.BadRequest("setting.name.unknown", $"There are no such settings: {names}.");

    public static RepositoryException Unsound(int max) =>
        Refuse.BadRequest(
            "setting.name.malformed",
            $"The name of a setting has 1 to {max} characters, and neither name nor value has control characters."
        );

    public static RepositoryException NoNumber(string name) =>
        Refuse.BadRequest("setting.value.no-number", $"{name} must be a whole number.");

    public static RepositoryException NoTiers(string name) =>
        Refuse.BadRequest(
            "setting.value.no-tiers",
            $"{name} must be whole numbers with commas between, of calls an hour for guests, accounts and further tiers; -1 for any number."
        );

    public static RepositoryException NoActions(string name) =>
        Refuse.BadRequest(
            "setting.value.no-actions",
            $"{name} must be a JSON list of objects, each with a tier, a limitPerHour and a list of actions."
        );

    public static RepositoryException NoDay(string name) =>
        Refuse.BadRequest("setting.value.no-day", $"{name} must be a day, as 2024-01-31.");

    public static RepositoryException OutOfRange(string name) =>
        Refuse.BadRequest("setting.value.out-of-range", $"{name} must be a whole number from 0 to 1000.");

    public static RepositoryException NoCharacterKinds(string name) =>
        Refuse.BadRequest(
            "setting.value.no-character-kinds",
            $"{name} must be kinds of characters with numbers, such as UpperCase:1,LowerCase:1,Digit:1,Special:1."
        );

    public static RepositoryException NoLabelSets(string name) =>
        Refuse.BadRequest(
            "setting.value.no-label-sets",
            $"{name} must be a JSON object of lists of labels by the name of their set; labels have letters, digits, blanks and _."
        );

    public static RepositoryException NoLanguages(string name) =>
        Refuse.BadRequest(
            "setting.value.no-languages",
            $"{name} must be a JSON list of different languages: objects with 'locale' and 'title'."
        );

    public static RepositoryException NoCustomization(string kind) =>
        Refuse.NotFound("setting.customization.not-found", $"{kind} not found.");

    public static RepositoryException CustomizationUnknown(IEnumerable<string> kinds) =>
        Refuse.BadRequest(
            "setting.customization.unknown",
            $"Customization type unknown or missing. Must be one of the following: {kinds}"
        );

    public static RepositoryException NotOneOf(string name, IEnumerable<string> values) =>
        Refuse.BadRequest("setting.value.not-one-of", $"{name} must be one of {values}.");
}
