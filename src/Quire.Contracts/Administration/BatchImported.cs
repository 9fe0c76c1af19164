namespace Quire.Contracts.Administration;

/// <summary>A dataset was made of a document.</summary>
public sealed record BatchImported
{
    /// <summary>A sentence with the id of the dataset.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// What of the document was not taken over, in a sentence each; null when all was. Not in the Dataverse API.
    /// </summary>
    public IReadOnlyList<string>? NotTaken { get; init; }
}
