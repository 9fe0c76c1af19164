namespace Quire.Repository.Datasets.Comparison;

/// <summary>A table of whose variables two versions say something else.</summary>
/// <param name="File">The file, as each describes it.</param>
/// <param name="Changes">What; nothing of a table that is closed to who asks.</param>
public sealed record RetoldTable(FilePair File, IReadOnlyList<VariableChange> Changes);
