using Quire.Contracts.Access;
using Quire.Contracts.Accounts;
using Quire.Contracts.Administration;
using Quire.Contracts.Export;

namespace Quire.Client;

/// <content>The installation and the caller.</content>
public sealed partial class NativeApi
{
    /// <summary>Version and build (<c>get_info_version</c>).</summary>
    public Task<VersionInfo> GetInfoVersionAsync(CancellationToken cancellationToken = default) =>
        _client.Info.VersionAsync(cancellationToken);

    /// <summary>Host name (<c>get_info_server</c>).</summary>
    public Task<string> GetInfoServerAsync(CancellationToken cancellationToken = default) =>
        _client.Info.ServerAsync(cancellationToken);

    /// <summary>Terms for using the API (<c>get_info_api_terms_of_use</c>).</summary>
    public Task<string> GetInfoApiTermsOfUseAsync(CancellationToken cancellationToken = default) =>
        _client.Info.ApiTermsOfUseAsync(cancellationToken);

    /// <summary>Metadata exports by name (<c>get_export_formats</c>).</summary>
    public Task<IReadOnlyDictionary<string, ExportFormat>> GetExportFormatsAsync(CancellationToken cancellationToken = default) =>
        _client.Info.ExportFormatsAsync(cancellationToken);

    /// <summary>All licences (<c>get_available_licenses</c>).</summary>
    public Task<IReadOnlyList<LicenseResponse>> GetAvailableLicensesAsync(CancellationToken cancellationToken = default) =>
        _client.Licenses.ListAsync(cancellationToken);

    /// <summary>A licence by number (<c>get_license</c>).</summary>
    public Task<LicenseResponse> GetLicenseAsync(long licenseId, CancellationToken cancellationToken = default) =>
        _client.Licenses.GetAsync(licenseId, cancellationToken);

    /// <summary>A licence by name (<c>get_license</c>).</summary>
    public Task<LicenseResponse> GetLicenseAsync(string license, CancellationToken cancellationToken = default) =>
        _client.Licenses.FindAsync(license, cancellationToken);

    /// <summary>The account of the caller's token (<c>get_user</c>).</summary>
    public Task<AuthenticatedUserResponse> GetUserAsync(CancellationToken cancellationToken = default) =>
        _client.Users.MeAsync(cancellationToken);

    /// <summary>When the caller's token expires (<c>get_user_api_token_expiration_date</c>).</summary>
    public Task<string> GetUserApiTokenExpirationDateAsync(CancellationToken cancellationToken = default) =>
        _client.Users.TokenExpirationAsync(cancellationToken);

    /// <summary>Makes a new token; the old one ends (<c>recreate_user_api_token</c>).</summary>
    public Task<string> RecreateUserApiTokenAsync(CancellationToken cancellationToken = default) =>
        _client.Users.RecreateTokenAsync(cancellationToken);

    /// <summary>Ends the caller's token (<c>delete_user_api_token</c>).</summary>
    public Task<string> DeleteUserApiTokenAsync(CancellationToken cancellationToken = default) =>
        _client.Users.DeleteTokenAsync(cancellationToken);
}
