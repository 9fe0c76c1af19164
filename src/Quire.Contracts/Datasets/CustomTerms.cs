namespace Quire.Contracts.Datasets;

/// <summary>Terms of use of a dataset that is under no licence. Every text but the first may be absent.</summary>
public sealed record CustomTerms : UseTerms;
