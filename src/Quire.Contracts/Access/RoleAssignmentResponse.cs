using System.Text.Json.Serialization;

namespace Quire.Contracts.Access;

/// <summary>Somebody holds a role somewhere.</summary>
public sealed record RoleAssignmentResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Who, such as <c>@jane</c> or <c>:authenticated-users</c>.</summary>
    public required string Assignee { get; init; }

    /// <summary>Name of the assignee.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>Id of the role.</summary>
    public required long RoleId { get; init; }

    /// <summary>Name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>What the role is for.</summary>
    public string? RoleDescription { get; init; }

    /// <summary>Alias of the role; the underscore is real.</summary>
    [JsonPropertyName("_roleAlias")]
    public string? RoleAlias { get; init; }

    /// <summary>Token of a private URL.</summary>
    public string? PrivateUrlToken { get; init; }

    /// <summary>Id of the object the assignment is made on.</summary>
    public required long DefinitionPointId { get; init; }

    /// <summary>Name of that object.</summary>
    public string? DefinitionPointName { get; init; }

    /// <summary><c>Dataverse</c>, <c>Dataset</c> or <c>DataFile</c>.</summary>
    public string? DefinitionPointType { get; init; }

    /// <summary>Persistent identifier of that object.</summary>
    public string? DefinitionPointGlobalId { get; init; }
}
