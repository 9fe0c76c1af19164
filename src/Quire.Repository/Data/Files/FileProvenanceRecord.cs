namespace Quire.Repository.Data.Files;

/// <summary>Where a file comes from, as a document of the W3C's PROV; apart from its row since few ask for it.</summary>
public sealed class FileProvenanceRecord
{
    public long FileId { get; set; }

    /// <summary>The document, as it was sent.</summary>
    public required string Document { get; set; }

    /// <summary>Which of the entities in the document the file is.</summary>
    public required string Entity { get; set; }
}
