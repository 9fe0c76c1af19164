using System.Globalization;
using System.Text;

namespace Quire.Domain.Files;

/// <summary>
/// The folder of a file inside its dataset: names separated by single slashes, none at either end; empty at the top.
/// </summary>
public static class DirectoryLabel
{
    /// <summary>Longest folder, in characters.</summary>
    public const int MaxLength = 1000;

    // Safe in every file system; tools write folders such as state=MA.
    private const string Signs = "_-. ()[]=,@+~!'";

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
        var steps = Steps(folder);
        if (steps.Contains(".."))
        {
            throw FileNameErrors.FolderUpwards();
        }

        return FirstForbidden(folder) is { } at
            ? throw FileNameErrors.FolderForbidden(Characters.At(folder, at), Characters.Place(folder, at))
            : string.Join('/', steps);
    }

    /// <summary>The beginning of a folder that is too long, with a number behind it unless that is 0.</summary>
    public static string Shortened(string folder, int number)
    {
        var end = number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        var begin = folder[..Math.Min(folder.Length, MaxLength - end.Length)];
        // Half of a surrogate pair is no text, and a name ends neither with a slash nor with a blank.
        return (begin is [.., var last] && char.IsHighSurrogate(last) ? begin[..^1] : begin).TrimEnd('/', ' ') + end;
    }

    /// <summary>A folder inside another one, each of which may be the top; refused where both together are too long.</summary>
    public static string Under(string folder, string inner) =>
        folder.Length == 0 ? inner
        : inner.Length == 0 ? folder
        : folder.Length + 1 + inner.Length <= MaxLength ? $"{folder}/{inner}"
        : throw FileNameErrors.FolderTooLong(MaxLength);

    /// <summary>
    /// The names of the folders a member of an archive lies in, as the archive has them; steps upwards are dropped.
    /// </summary>
    public static IEnumerable<string> StepsFromArchive(string folder) => Steps(folder).Where(s => s != "..");

    /// <summary>One of those names with <c>_</c> for what is not allowed.</summary>
    public static string SafeStep(string step) =>
        string.Concat(step.EnumerateRunes().Select(c => IsAllowed(c) ? c.ToString() : new string('_', c.Utf16SequenceLength)));

    private static List<string> Steps(string folder) =>
        [.. folder.Replace('\\', '/').Split('/').Select(s => s.Trim()).Where(s => s is not ("" or "."))];

    private static int? FirstForbidden(string folder)
    {
        var at = 0;
        foreach (var character in folder.EnumerateRunes())
        {
            if (character.Value is not ('/' or '\\') && !IsAllowed(character))
            {
                return at;
            }

            at += character.Utf16SequenceLength;
        }

        return null;
    }

    // Many scripts, and decomposed letters as macOS packs them, need marks and joiners beside their letters. Signs of ASCII are
    // those that mean nothing anywhere; beyond it file systems know no others, and people write dashes, degrees and emoji.
    private static bool IsAllowed(Rune c) =>
        Rune.IsLetterOrDigit(c)
        || InvisibleCharacters.IsJoiner(c.Value)
        || (c.IsAscii ? Signs.Contains((char)c.Value, StringComparison.Ordinal) : c != Rune.ReplacementChar && IsSeen(c));

    private static bool IsSeen(Rune c) =>
        Rune.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherSymbol;
}
