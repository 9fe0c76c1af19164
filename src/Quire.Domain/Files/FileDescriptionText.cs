using System.Globalization;
using Quire.Domain.Errors;

namespace Quire.Domain.Files;

/// <summary>What somebody writes of a file.</summary>
public static class FileDescriptionText
{
    /// <summary>Longest description, in characters.</summary>
    public const int MaxLength = 100_000;

    /// <summary>The description, or none; refuses one that is too long.</summary>
    public static string? MustBeSound(string? description) => description?.Length > MaxLength
        ? throw Refuse.BadRequest(string.Create(
            CultureInfo.InvariantCulture, $"The description of a file must be at most {MaxLength} characters; this one has {description.Length}."))
        : description;
}
