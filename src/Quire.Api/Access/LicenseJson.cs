using Quire.Contracts.Access;
using Quire.Domain.Access;

namespace Quire.Api.Access;

/// <summary>Renders the licences of the installation.</summary>
internal static class LicenseJson
{
    public static LicenseResponse Of(License license) =>
        new()
        {
            Id = license.Id,
            Name = license.Name,
            ShortDescription = license.ShortDescription,
            Uri = license.Uri,
            IconUrl = license.IconUri,
            Active = license.Active,
            IsDefault = license.IsDefault,
            SortOrder = license.SortOrder,
            RightsIdentifier = license.RightsIdentifier,
            RightsIdentifierScheme = license.RightsIdentifierScheme,
            SchemeUri = license.SchemeUri,
            LanguageCode = license.LanguageCode,
        };
}
