namespace Quire.Repository.Files.Fixity;

/// <summary>What is missing of the files of some datasets.</summary>
/// <param name="Checked">How many datasets were looked at.</param>
/// <param name="Datasets">Those of which something is missing.</param>
/// <param name="Failures">Those that could not be looked at.</param>
public sealed record FileAudit(int Checked, IReadOnlyList<AuditedDataset> Datasets, IReadOnlyList<AuditFailure> Failures);
