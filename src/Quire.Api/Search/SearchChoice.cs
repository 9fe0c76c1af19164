namespace Quire.Api.Search;

/// <summary>What a request wants to see of each hit beyond the usual.</summary>
internal sealed record SearchChoice(
    bool EntityIds,
    bool ApiUrls,
    bool Relevance,
    bool Collections,
    IReadOnlyList<string> MetadataFields,
    bool HideEmails = false
);
