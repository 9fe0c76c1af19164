namespace Quire.Repository.Publishing.Curation;

/// <summary>The labels of all drafts.</summary>
/// <param name="Roles">Aliases of the roles by which drafts are published.</param>
/// <param name="Drafts">A draft for each label, newest label first.</param>
public sealed record CurationReport(IReadOnlyList<string> Roles, IReadOnlyList<CuratedDraft> Drafts);
