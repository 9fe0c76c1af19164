namespace Quire.Repository.Files.Fixity;

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
