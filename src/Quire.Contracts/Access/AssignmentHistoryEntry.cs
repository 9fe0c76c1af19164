using System.Text.Json.Serialization;

namespace Quire.Contracts.Access;

/// <summary>A role somebody holds or held.</summary>
public sealed record AssignmentHistoryEntry
{
    /// <summary>Id of the object; ids of several files with commas between them.</summary>
    public required string DefinedOn { get; init; }

    /// <summary>Who, such as <c>@jane</c>.</summary>
    public required string AssigneeIdentifier { get; init; }

    /// <summary>Alias of the role.</summary>
    public required string RoleName { get; init; }

    /// <summary>Who gave it; null where nobody wrote that down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? AssignedBy { get; init; }

    /// <summary>When, such as <c>2026-02-01T09:30:00Z</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? AssignedAt { get; init; }

    /// <summary>Who took it back; null while it is held.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? RevokedBy { get; init; }

    /// <summary>When it was taken back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? RevokedAt { get; init; }
}
