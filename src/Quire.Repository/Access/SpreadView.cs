namespace Quire.Repository.Access;

/// <summary>What was done to give roles on the collections below another one.</summary>
/// <param name="CollectionIds">Ids of the collections below.</param>
/// <param name="CollectionAliases">Their aliases.</param>
/// <param name="Given">Assignees whose roles were given, once for each role.</param>
/// <param name="Passed">Assignees whose roles were passed over.</param>
public sealed record SpreadView(
    IReadOnlyList<long> CollectionIds,
    IReadOnlyList<string> CollectionAliases,
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Passed
);
