using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Adds a licence to those depositors may choose from. Gives its id.</summary>
[RequiresAccount]
[RequiresSuperuser]
public sealed record CreateLicense(LicenseInput Input) : ICommand<long>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Licenses;
}

internal sealed class CreateLicenseHandler(RepositoryDb db) : IHandle<CreateLicense, long>
{
    private static readonly string[] Run = ["javascript:", "data:", "vbscript:"];

    public async Task<long> HandleAsync(CreateLicense operation, OperationContext context, CancellationToken ct)
    {
        var input = operation.Input;
        MustBeSound(input);
        if (await db.Licenses.AnyAsync(l => l.Name == input.Name || l.Uri == input.Uri, ct))
        {
            throw LicenseErrors.Taken();
        }

        var license = new LicenseRecord
        {
            Name = input.Name,
            Uri = input.Uri,
            ShortDescription = input.ShortDescription,
            IconUri = input.IconUri,
            Active = input.Active,
            SortOrder = input.SortOrder,
            RightsIdentifier = input.RightsIdentifier,
            RightsIdentifierScheme = input.RightsIdentifierScheme,
            SchemeUri = input.SchemeUri,
            LanguageCode = input.LanguageCode,
        };
        db.Licenses.Add(license);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = license.Name;
        context.Changed(OutboxKind.Installation, 0);
        return license.Id;
    }

    private static void MustBeSound(LicenseInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name))
        {
            throw LicenseErrors.NameMissing();
        }

        TextLimits.LicenseName.MustAllow(input.Name);
        TextLimits.LicenseUri.MustAllow(input.Uri);
        TextLimits.LicenseDescription.MustAllow(input.ShortDescription);
        TextLimits.LicenseIcon.MustAllow(input.IconUri);
        TextLimits.LicenseRights.MustAllow(input.RightsIdentifier);
        TextLimits.LicenseScheme.MustAllow(input.RightsIdentifierScheme);
        TextLimits.LicenseSchemeUri.MustAllow(input.SchemeUri);
        TextLimits.LicenseLanguage.MustAllow(input.LanguageCode);

        // It names the licence, and need not lead anywhere; an icon is fetched by whoever looks at a dataset.
        if (!UriText.Is(input.Uri) || IsRun(input.Uri))
        {
            throw LicenseErrors.NoUri(input.Uri);
        }

        if (input.IconUri is { } icon && !IsWebAddress(icon))
        {
            throw LicenseErrors.NoWebAddress();
        }
    }

    // Who follows the link of a licence does not expect to run something.
    private static bool IsRun(string uri) => Run.Any(scheme => uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
