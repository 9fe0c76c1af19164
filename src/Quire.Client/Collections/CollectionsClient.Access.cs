using Quire.Client.Http;
using Quire.Contracts.Access;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <content>Who may do what: roles, assignments, groups.</content>
public sealed partial class CollectionsClient
{
    /// <summary>What the caller may do on a collection (<c>GET dataverses/{id}/userPermissions</c>, 6.x).</summary>
    public Task<CollectionUserPermissions> PermissionsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<CollectionUserPermissions>(
            ApiPath.Of($"dataverses/{collection}/userPermissions"),
            cancellationToken
        );

    /// <summary>Roles defined here (<c>GET dataverses/{id}/roles</c>).</summary>
    public Task<IReadOnlyList<RoleResponse>> RolesAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<RoleResponse>>(ApiPath.Of($"dataverses/{collection}/roles"), cancellationToken);

    /// <summary>Defines a role that can be given here and below (<c>POST dataverses/{id}/roles</c>); superusers only.</summary>
    public Task<RoleResponse> CreateRoleAsync(
        CollectionId collection,
        RoleRequest role,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<RoleResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/roles"),
            Body.Json(role),
            cancellationToken
        );

    /// <summary>Who holds which role here (<c>GET dataverses/{id}/assignments</c>).</summary>
    public Task<IReadOnlyList<RoleAssignmentResponse>> AssignmentsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<RoleAssignmentResponse>>(
            ApiPath.Of($"dataverses/{collection}/assignments"),
            cancellationToken
        );

    /// <summary>Gives somebody a role (<c>POST dataverses/{id}/assignments</c>).</summary>
    /// <param name="collection">Where.</param>
    /// <param name="assignee">Such as <c>@jane</c>, <c>:authenticated-users</c> or <c>&amp;explicit/1-readers</c>.</param>
    /// <param name="role">Alias of the role, such as <c>curator</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RoleAssignmentResponse> AssignAsync(
        CollectionId collection,
        string assignee,
        string role,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<RoleAssignmentResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/assignments"),
            Body.Json(new RoleAssignmentRequest { Assignee = assignee, Role = role }),
            cancellationToken
        );

    /// <summary>Takes a role away (<c>DELETE dataverses/{id}/assignments/{assignment}</c>); gives the server's message.</summary>
    public Task<string> RevokeAsync(CollectionId collection, long assignment, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/assignments/{assignment}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Chooses the role makers of datasets get on them (<c>PUT dataverses/{id}/defaultContributorRole/{role}</c>); <c>none</c>
    /// for none.
    /// </summary>
    public Task<string> SetDefaultContributorRoleAsync(
        CollectionId collection,
        string role,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/defaultContributorRole/{role}"),
            null,
            cancellationToken
        );

    /// <summary>Groups made here (<c>GET dataverses/{id}/groups</c>).</summary>
    public Task<IReadOnlyList<GroupResponse>> GroupsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<IReadOnlyList<GroupResponse>>(ApiPath.Of($"dataverses/{collection}/groups"), cancellationToken);

    /// <summary>A group (<c>GET dataverses/{id}/groups/{alias}</c>).</summary>
    public Task<GroupResponse> GroupAsync(CollectionId collection, string alias, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<GroupResponse>(ApiPath.Of($"dataverses/{collection}/groups/{alias}"), cancellationToken);

    /// <summary>Makes a group (<c>POST dataverses/{id}/groups</c>).</summary>
    public Task<GroupResponse> CreateGroupAsync(
        CollectionId collection,
        GroupRequest group,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<GroupResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/groups"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>Changes name and description of a group (<c>PUT dataverses/{id}/groups/{alias}</c>).</summary>
    public Task<GroupResponse> UpdateGroupAsync(
        CollectionId collection,
        string alias,
        GroupRequest group,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<GroupResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/groups/{alias}"),
            Body.Json(group),
            cancellationToken
        );

    /// <summary>Deletes a group (<c>DELETE dataverses/{id}/groups/{alias}</c>); gives the server's message.</summary>
    public Task<string> DeleteGroupAsync(CollectionId collection, string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/groups/{alias}"),
            null,
            cancellationToken
        );

    /// <summary>Adds members to a group (<c>POST dataverses/{id}/groups/{alias}/roleAssignees</c>).</summary>
    public Task<GroupResponse> AddToGroupAsync(
        CollectionId collection,
        string alias,
        IReadOnlyList<string> members,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<GroupResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/groups/{alias}/roleAssignees"),
            Body.Json(members),
            cancellationToken
        );

    /// <summary>Takes a member out of a group (<c>DELETE dataverses/{id}/groups/{alias}/roleAssignees/{member}</c>).</summary>
    public Task<GroupResponse> RemoveFromGroupAsync(
        CollectionId collection,
        string alias,
        string member,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<GroupResponse>(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/groups/{alias}/roleAssignees/{member}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Accounts and groups the collection, with everything in it, is limited to (<c>GET
    /// dataverses/{id}/locallyFairRoleAssignees</c>, 6.11); superusers only. None where it is there for everybody.
    /// </summary>
    public Task<IReadOnlyList<string>> ReadersAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<string>>(
            ApiPath.Of($"dataverses/{collection}/locallyFairRoleAssignees"),
            cancellationToken
        );

    /// <summary>
    /// Limits the collection, with everything in it, to some accounts and groups (<c>PUT
    /// dataverses/{id}/locallyFairRoleAssignees</c>, 6.11); superusers only. For everybody else it is as if it did not exist,
    /// until it is limited to nobody.
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="assignees">Such as <c>@jane</c> or <c>&amp;explicit/3-staff</c>; none to open it to everybody.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<LimitedCollectionResponse> SetReadersAsync(
        CollectionId collection,
        IReadOnlyList<string> assignees,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<LimitedCollectionResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/locallyFairRoleAssignees"),
            Body.Json(assignees),
            cancellationToken
        );

    /// <summary>
    /// Lets one more account or group into a limited collection (<c>PUT
    /// dataverses/{id}/locallyFairRoleAssignees/{assignee}</c>, 6.11); superusers only. Limits one that was there for everybody.
    /// </summary>
    public Task<LimitedCollectionResponse> AddReaderAsync(
        CollectionId collection,
        string assignee,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<LimitedCollectionResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/locallyFairRoleAssignees/{assignee}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Takes an account or group off those a collection is limited to (<c>DELETE
    /// dataverses/{id}/locallyFairRoleAssignees/{assignee}</c>, 6.11); superusers only. The last one opens it to everybody.
    /// </summary>
    public Task<LimitedCollectionResponse> RemoveReaderAsync(
        CollectionId collection,
        string assignee,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<LimitedCollectionResponse>(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/locallyFairRoleAssignees/{assignee}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Who holds and held which role here, the newest first (<c>GET dataverses/{id}/assignments/history</c>, 6.x).
    /// </summary>
    public Task<IReadOnlyList<AssignmentHistoryEntry>> AssignmentHistoryAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<AssignmentHistoryEntry>>(
            ApiPath.Of($"dataverses/{collection}/assignments/history"),
            cancellationToken
        );
}
