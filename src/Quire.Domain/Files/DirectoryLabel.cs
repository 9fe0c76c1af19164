using System.Globalization;

namespace Quire.Domain.Files;

/// <summary>
/// The folder of a file inside its dataset: names separated by single slashes, none at either end; empty at the top.
/// </summary>
public static class DirectoryLabel
{
    /// <summary>Longest folder, in characters.</summary>
    public const int MaxLength = 1000;

    private const string Message =
        "Directory Name cannot contain invalid characters. Valid characters are a-Z, 0-9, '_', '-', '.', '\\', '/' and ' ' (white space).";

    /// <summary>A folder somebody chose, tidied; refuses characters and steps that could lead elsewhere.</summary>
    public static string MustBeSound(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return "";
        }

        if (folder.Length > MaxLength)
        {
            throw FileNameErrors.FolderTooLong(MaxLength);
        }

        InvisibleCharacters.MustNotBeIn(folder, "Directory Name");
        if (folder.Any(c => !IsAllowed(c)))
        {
            throw FileNameErrors.FolderForbidden();
        }

        var steps = Steps(folder);
        return steps.Contains("..") ? throw FileNameErrors.FolderForbidden() : string.Join('/', steps);
    }

    /// <summary>The folder of a member of an archive: what is not allowed becomes <c>_</c>, steps upwards are dropped.</summary>
    public static string FromArchive(string folder)
    {
        var safe = string.Join('/', Steps(new string([.. folder.Select(c => IsAllowed(c) ? c : '_')])).Where(s => s != ".."));
        return safe.Length <= MaxLength ? safe : safe[..MaxLength].TrimEnd('/');
    }

    private static List<string> Steps(string folder) =>
        [.. folder.Replace('\\', '/').Split('/').Select(s => s.Trim()).Where(s => s is not ("" or "."))];

    // Many scripts, and decomposed letters as macOS packs them, need marks and joiners beside their letters.
    private static bool IsAllowed(char c) =>
        char.IsLetterOrDigit(c) || IsPartOfLetter(c) || c is '_' or '-' or '.' or '/' or '\\' or ' ' or '(' or ')';

    private static bool IsPartOfLetter(char c) =>
        InvisibleCharacters.IsJoiner(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
