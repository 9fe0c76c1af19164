namespace Quire.Domain.Files;

/// <summary>What somebody writes of a file.</summary>
public static class FileDescriptionText
{
    /// <summary>Longest description, in characters.</summary>
    public const int MaxLength = 100_000;

    /// <summary>The description, or none; refuses one that is too long.</summary>
    public static string? MustBeSound(string? description) =>
        description?.Length > MaxLength ? throw FileNameErrors.DescriptionTooLong(MaxLength, description.Length) : description;
}
