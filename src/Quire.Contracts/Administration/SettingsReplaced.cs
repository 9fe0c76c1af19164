namespace Quire.Contracts.Administration;

/// <summary>What became of each setting when all were replaced, by name: the answer of <c>PUT /api/admin/settings</c>.</summary>
public sealed record SettingsReplaced
{
    /// <summary>Settings there were none of before.</summary>
    public required IReadOnlyList<string> Created { get; init; }

    /// <summary>Settings that had another value.</summary>
    public required IReadOnlyList<string> Updated { get; init; }

    /// <summary>Settings that were not among the new ones and are gone.</summary>
    public required IReadOnlyList<string> Deleted { get; init; }

    /// <summary>Settings that had their value already.</summary>
    public required IReadOnlyList<string> Unchanged { get; init; }
}
