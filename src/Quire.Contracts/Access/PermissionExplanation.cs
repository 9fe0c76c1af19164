namespace Quire.Contracts.Access;

/// <summary>Why somebody may do something on an object, or may not.</summary>
public sealed record PermissionExplanation
{
    /// <summary>Who, such as <c>@jane</c> or <c>:guest</c>.</summary>
    public required string User { get; init; }

    /// <summary>Database id of the object.</summary>
    public required long Object { get; init; }

    /// <summary>Its name or title; its id to those who may not see it.</summary>
    public required string ObjectName { get; init; }

    /// <summary>The permission asked about.</summary>
    public required string Permission { get; init; }

    /// <summary>Whether they may.</summary>
    public required bool Allowed { get; init; }

    /// <summary>
    /// What decides: <c>superuser</c>, <c>role</c> or <c>public</c> where they may, <c>needsAccount</c>, <c>noRole</c> or
    /// <c>closed</c>, <c>limited</c> where not.
    /// </summary>
    public required string Because { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Ids of the object and those above it whose roles reach it, nearest first.</summary>
    public required IReadOnlyList<long> Places { get; init; }

    /// <summary>Every role that counts, those that give the permission first.</summary>
    public required IReadOnlyList<PermissionExplanationStep> Chain { get; init; }
}
