namespace Quire.Repository.Datasets.Ddi;

/// <summary>What a DDI document says of a dataset.</summary>
/// <param name="Version">What a draft made of it is to hold.</param>
/// <param name="Left">What of the document was not taken over and where it stands, in a sentence each.</param>
public sealed record DdiDataset(VersionInput Version, IReadOnlyList<string> Left);
