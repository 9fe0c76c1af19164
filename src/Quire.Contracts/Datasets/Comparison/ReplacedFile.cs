namespace Quire.Contracts.Datasets.Comparison;

/// <summary>A file another took the place of.</summary>
public sealed record ReplacedFile
{
    /// <summary>The file that was there.</summary>
    public required ComparedFileResponse OldFile { get; init; }

    /// <summary>The file that took its place.</summary>
    public required ComparedFileResponse NewFile { get; init; }
}
