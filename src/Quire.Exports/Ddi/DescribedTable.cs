namespace Quire.Exports.Ddi;

/// <summary>A table with what its description says of where it comes from.</summary>
/// <param name="FileId">Number of the file.</param>
/// <param name="FileName">Its name in the version.</param>
/// <param name="ContentType">Media type of the table.</param>
/// <param name="Table">The table.</param>
public sealed record DescribedTable(long FileId, string FileName, string ContentType, ExportedTable Table)
{
    /// <summary>Fingerprint of the table; null when it has none.</summary>
    public string? Unf { get; init; }

    /// <summary>Description of the file; null when nobody said.</summary>
    public string? Description { get; init; }

    /// <summary>Tags of the table.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Title of the dataset.</summary>
    public required string Title { get; init; }

    /// <summary>Protocol of the dataset's identifier, such as <c>doi</c>.</summary>
    public required string Agency { get; init; }

    /// <summary>The identifier without its protocol.</summary>
    public required string Identifier { get; init; }

    /// <summary>Names of the authors, as one text.</summary>
    public required string Authors { get; init; }

    /// <summary>How the dataset is cited.</summary>
    public required string Citation { get; init; }
}
