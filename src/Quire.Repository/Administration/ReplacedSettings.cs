namespace Quire.Repository.Administration;

/// <summary>What became of each setting when all were replaced, by name.</summary>
/// <param name="Created">There was none of that name.</param>
/// <param name="Updated">There was one with another value.</param>
/// <param name="Deleted">It was not among the new ones.</param>
/// <param name="Unchanged">It had this value already.</param>
public sealed record ReplacedSettings(
    IReadOnlyList<string> Created,
    IReadOnlyList<string> Updated,
    IReadOnlyList<string> Deleted,
    IReadOnlyList<string> Unchanged
);
