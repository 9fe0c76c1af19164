namespace Quire.Repository.Files.Listing;

/// <summary>Which files of a version are wanted; null means any.</summary>
public sealed record FileFilter
{
    public static readonly FileFilter None = new();

    public string? ContentType { get; init; }

    /// <summary>How the file can be had today, as <see cref="Periods.FileAccessStatus"/> names it.</summary>
    public string? AccessStatus { get; init; }

    public string? Category { get; init; }

    public string? TabularTag { get; init; }

    /// <summary>Part of the name or of the description, regardless of case.</summary>
    public string? SearchText { get; init; }

    /// <summary>Ids of files, of which those in the version are wanted.</summary>
    public IReadOnlyList<long>? Files { get; init; }
}
