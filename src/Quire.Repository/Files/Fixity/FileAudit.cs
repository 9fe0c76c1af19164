namespace Quire.Repository.Files.Fixity;

/// <summary>What is missing of the files of some datasets.</summary>
/// <param name="Checked">How many datasets were looked at.</param>
/// <param name="Datasets">Those of which something is missing.</param>
/// <param name="Failures">Those that could not be looked at.</param>
public sealed record FileAudit(int Checked, IReadOnlyList<AuditedDataset> Datasets, IReadOnlyList<AuditFailure> Failures);

/// <summary>A dataset of which something is missing.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Identifier">Its persistent identifier.</param>
/// <param name="Undescribed">Files no version describes: place and media type.</param>
/// <param name="Missing">Files whose bytes are gone: place and name.</param>
public sealed record AuditedDataset(
    long Id,
    string? Identifier,
    IReadOnlyList<string> Undescribed,
    IReadOnlyList<string> Missing
);

/// <summary>A dataset that could not be looked at.</summary>
/// <param name="Dataset">What it was named by.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AuditFailure(string Dataset, string Reason);
