using Quire.Client.Http;
using Quire.Contracts.Collections.Templates;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <summary>Templates: what datasets of a collection are begun with (6.x).</summary>
/// <example>
/// <code>
/// var template = await client.Templates.CreateAsync("terns", new() { Name = "Nests" });
/// await client.Templates.SetLicenseAsync(template.Id, "CC BY 4.0");
/// await client.Templates.SetDefaultAsync("terns", template.Id);
/// </code>
/// </example>
public sealed class TemplatesClient
{
    private readonly Connection _connection;

    internal TemplatesClient(Connection connection) => _connection = connection;

    /// <summary>
    /// The templates datasets of a collection may be begun with, its own first (<c>GET dataverses/{collection}/templates</c>).
    /// </summary>
    public Task<IReadOnlyList<TemplateResponse>> ListAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<TemplateResponse>>(
            ApiPath.Of($"dataverses/{collection}/templates"),
            cancellationToken
        );

    /// <summary>A template (<c>GET dataverses/{template}/template</c>).</summary>
    public Task<TemplateResponse> GetAsync(long template, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<TemplateResponse>(ApiPath.Of($"dataverses/{template}/template"), cancellationToken);

    /// <summary>Makes a template (<c>POST dataverses/{collection}/templates</c>).</summary>
    public Task<TemplateResponse> CreateAsync(
        CollectionId collection,
        TemplateRequest template,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<TemplateResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/templates"),
            Body.Json(template),
            cancellationToken
        );

    /// <summary>Changes name, fields and instructions (<c>PUT dataverses/{template}/metadata</c>).</summary>
    /// <param name="template">The template.</param>
    /// <param name="change">What is to change; what is absent stays.</param>
    /// <param name="replace">Replace what fields hold, and all instructions. Default: add to them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TemplateResponse> UpdateAsync(
        long template,
        TemplateRequest change,
        bool replace = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<TemplateResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{template}/metadata").With("replace", replace ? true : null),
            Body.Json(change),
            cancellationToken
        );

    /// <summary>
    /// Puts a template under a licence, by name or address (<c>PUT dataverses/{template}/licenseTerms</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> SetLicenseAsync(long template, string license, CancellationToken cancellationToken = default) =>
        LicenseAsync(template, new() { Name = license }, cancellationToken);

    /// <summary>
    /// Puts a template under terms of its own (<c>PUT dataverses/{template}/licenseTerms</c>); gives the server's message.
    /// </summary>
    public Task<string> SetLicenseAsync(long template, CustomTerms terms, CancellationToken cancellationToken = default) =>
        LicenseAsync(template, new() { CustomTerms = terms }, cancellationToken);

    /// <summary>
    /// Replaces the terms of access of a template (<c>PUT dataverses/{template}/access</c>); gives the server's message.
    /// </summary>
    public Task<string> SetAccessTermsAsync(
        long template,
        CustomAccessTerms terms,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{template}/access"),
            Body.Json(new AccessTermsRequest { CustomTermsOfAccess = terms }),
            cancellationToken
        );

    /// <summary>
    /// Lets forms of a collection begin with a template (<c>POST dataverses/{collection}/template/default/{template}</c>); gives
    /// the server's message.
    /// </summary>
    public Task<string> SetDefaultAsync(CollectionId collection, long template, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/template/default/{template}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Lets forms of a collection begin with no template (<c>DELETE dataverses/{collection}/template/default</c>); gives the
    /// server's message.
    /// </summary>
    public Task<string> RemoveDefaultAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/template/default"),
            null,
            cancellationToken
        );

    /// <summary>Deletes a template (<c>DELETE dataverses/{template}/template</c>); gives the server's message.</summary>
    public Task<string> DeleteAsync(long template, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"dataverses/{template}/template"), null, cancellationToken);

    /// <summary>
    /// Makes a dataset that takes from a template what is not given
    /// (<c>POST dataverses/{collection}/datasets?template={template}</c>, Quire only).
    /// </summary>
    public Task<DatasetCreated> BeginDatasetAsync(
        CollectionId collection,
        long template,
        DatasetRequest dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<DatasetCreated>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/datasets").With("template", template),
            Body.Json(dataset),
            cancellationToken
        );

    private Task<string> LicenseAsync(long template, LicenseUpdateRequest request, CancellationToken cancellationToken) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{template}/licenseTerms"),
            Body.Json(request),
            cancellationToken
        );
}
