using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <content>Licence and terms without the rest of the metadata.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// Puts the draft under a licence, making a draft if needed (<c>PUT datasets/{id}/license</c>, 6.10 and later); its terms of
    /// access stay; gives the server's message.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="license">Name or address of a licence of the installation, such as <c>CC BY 4.0</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetLicenseAsync(DatasetId dataset, string license, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/license"),
            Body.Json(new LicenseUpdateRequest { Name = license }),
            cancellationToken
        );

    /// <summary>
    /// Puts the draft under terms of its own, making a draft if needed (<c>PUT datasets/{id}/license</c>, 6.10 and later); its
    /// terms of access stay; gives the server's message.
    /// </summary>
    public Task<string> SetLicenseAsync(DatasetId dataset, CustomTerms terms, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/license"),
            Body.Json(new LicenseUpdateRequest { CustomTerms = terms }),
            cancellationToken
        );

    /// <summary>
    /// Replaces the terms of access of the draft, making a draft if needed (<c>PUT datasets/{id}/access</c>, 6.8 and later); what
    /// is not given is removed, licence and terms of use stay.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="sourceLastUpdateTime">Refuse when the draft was changed after this time, as read from it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetVersionResponse> SetAccessTermsAsync(
        DatasetId dataset,
        CustomAccessTerms terms,
        DateTimeOffset? sourceLastUpdateTime = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetVersionResponse>(
            HttpMethod.Put,
            ApiPath
                .Of(dataset, $"/access")
                .With(
                    "sourceLastUpdateTime",
                    sourceLastUpdateTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                ),
            Body.Json(new AccessTermsRequest { CustomTermsOfAccess = terms }),
            cancellationToken
        );
}
