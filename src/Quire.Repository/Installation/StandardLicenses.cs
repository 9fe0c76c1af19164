using Quire.Repository.Data.Access;

namespace Quire.Repository.Installation;

/// <summary>The licences a new installation offers.</summary>
internal static class StandardLicenses
{
    public static IReadOnlyList<LicenseRecord> All =>
        [
            new()
            {
                Name = "CC0 1.0",
                ShortDescription = "Creative Commons CC0 1.0 Universal Public Domain Dedication.",
                Uri = "http://creativecommons.org/publicdomain/zero/1.0",
                IconUri = "https://licensebuttons.net/p/zero/1.0/88x31.png",
                Active = true,
                IsDefault = true,
                SortOrder = 1,
                RightsIdentifier = "CC0-1.0",
                RightsIdentifierScheme = "SPDX",
                SchemeUri = "https://spdx.org/licenses/",
                LanguageCode = "en",
            },
            new()
            {
                Name = "CC BY 4.0",
                ShortDescription = "Creative Commons Attribution 4.0 International License.",
                Uri = "http://creativecommons.org/licenses/by/4.0",
                IconUri = "https://licensebuttons.net/l/by/4.0/88x31.png",
                Active = true,
                SortOrder = 2,
                RightsIdentifier = "CC-BY-4.0",
                RightsIdentifierScheme = "SPDX",
                SchemeUri = "https://spdx.org/licenses/",
                LanguageCode = "en",
            },
        ];
}
