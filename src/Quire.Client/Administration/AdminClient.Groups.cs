using Quire.Client.Http;
using Quire.Contracts.Access;

namespace Quire.Client;

/// <content>Groups nobody is put into: of addresses, of mail domains, of identity providers.</content>
public sealed partial class AdminClient
{
    /// <summary>Groups of addresses (<c>GET admin/groups/ip</c>).</summary>
    public Task<IReadOnlyList<IpGroupResponse>> IpGroupsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<IpGroupResponse>>(ApiPath.Of($"admin/groups/ip"), cancellationToken);

    /// <summary>A group of addresses (<c>GET admin/groups/ip/{alias}</c>).</summary>
    public Task<IpGroupResponse> IpGroupAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IpGroupResponse>(ApiPath.Of($"admin/groups/ip/{alias}"), cancellationToken);

    /// <summary>
    /// Makes a group of addresses (<c>POST admin/groups/ip</c>); the server numbers an alias that is taken, so that the answer
    /// may have another.
    /// </summary>
    public Task<IpGroupResponse> CreateIpGroupAsync(IpGroupRequest group, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<IpGroupResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/groups/ip"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>Makes a group of addresses, or replaces the one of this alias (<c>PUT admin/groups/ip/{alias}</c>).</summary>
    public Task<IpGroupResponse> SetIpGroupAsync(
        string alias,
        IpGroupRequest group,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<IpGroupResponse>(
            HttpMethod.Put,
            ApiPath.Of($"admin/groups/ip/{alias}"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>
    /// Deletes a group of addresses by its alias or its id (<c>DELETE admin/groups/ip/{alias}</c>); gives the server's message.
    /// Where one is the id of one and the alias of another, the id counts.
    /// </summary>
    public Task<string> DeleteIpGroupAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/groups/ip/{alias}"), null, cancellationToken);

    /// <summary>Groups of mail domains (<c>GET admin/groups/domain</c>, 5.x).</summary>
    public Task<IReadOnlyList<MailDomainGroupResponse>> MailDomainGroupsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<MailDomainGroupResponse>>(ApiPath.Of($"admin/groups/domain"), cancellationToken);

    /// <summary>A group of mail domains (<c>GET admin/groups/domain/{alias}</c>, 5.x).</summary>
    public Task<MailDomainGroupResponse> MailDomainGroupAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<MailDomainGroupResponse>(ApiPath.Of($"admin/groups/domain/{alias}"), cancellationToken);

    /// <summary>Makes a group of mail domains (<c>POST admin/groups/domain</c>, 5.x).</summary>
    public Task<MailDomainGroupResponse> CreateMailDomainGroupAsync(
        MailDomainGroupRequest group,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<MailDomainGroupResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/groups/domain"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>
    /// Replaces a group of mail domains, or makes one of this alias (<c>PUT admin/groups/domain/{alias}</c>, 5.x).
    /// </summary>
    public Task<MailDomainGroupResponse> SetMailDomainGroupAsync(
        string alias,
        MailDomainGroupRequest group,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<MailDomainGroupResponse>(
            HttpMethod.Put,
            ApiPath.Of($"admin/groups/domain/{alias}"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>Deletes a group of mail domains (<c>DELETE admin/groups/domain/{alias}</c>, 5.x).</summary>
    public Task<string> DeleteMailDomainGroupAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/groups/domain/{alias}"), null, cancellationToken);

    /// <summary>Groups of identity providers (<c>GET admin/groups/shib</c>).</summary>
    public Task<IReadOnlyList<ShibbolethGroupResponse>> ShibbolethGroupsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<ShibbolethGroupResponse>>(ApiPath.Of($"admin/groups/shib"), cancellationToken);

    /// <summary>Makes a group of an identity provider (<c>POST admin/groups/shib</c>); gives the server's message.</summary>
    public Task<string> CreateShibbolethGroupAsync(ShibbolethGroupRequest group, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"admin/groups/shib"), Body.Json(group), cancellationToken);

    /// <summary>Deletes a group of an identity provider (<c>DELETE admin/groups/shib/{id}</c>).</summary>
    public Task<string> DeleteShibbolethGroupAsync(long group, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/groups/shib/{group}"), null, cancellationToken);
}
