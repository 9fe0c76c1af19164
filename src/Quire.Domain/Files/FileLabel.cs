using System.Buffers;

namespace Quire.Domain.Files;

/// <summary>The name of a file inside its folder.</summary>
public static class FileLabel
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxLength = 255;

    /// <summary>Longest name a file may be sent with, in characters; it is shortened to <see cref="MaxLength"/>.</summary>
    public const int MaxUploadedLength = 1000;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/:*?\"<>|;#\\");

    /// <summary>
    /// A name as people sent it, made safe: no path, no characters that are forbidden or that nobody sees, not empty.
    /// </summary>
    public static string FromUpload(string? name)
    {
        var last = LastStep(name);
        return last.Length <= MaxUploadedLength
            ? Safe(last)
            : throw FileNameErrors.UploadNameTooLong(last.Length, MaxUploadedLength);
    }

    /// <summary>
    /// The name of a member of an archive, made safe likewise; one that is too long for the others does not end them.
    /// </summary>
    public static string FromArchive(string name) => Safe(LastStep(name));

    /// <summary>Whether a name that was sent is not the one it got; what leads to a folder before it does not count.</summary>
    public static bool IsChanged(string? sent, string label) => LastStep(sent).Trim() is { Length: > 0 } name && name != label;

    /// <summary>Refuses a name somebody chose on purpose if it cannot be kept as it is.</summary>
    public static string MustBeSound(string label)
    {
        var trimmed = label.Trim();
        if (trimmed.Length == 0)
        {
            throw FileNameErrors.NameMissing();
        }

        if (trimmed.Length > MaxLength)
        {
            throw FileNameErrors.NameTooLong(MaxLength);
        }

        InvisibleCharacters.MustNotBeIn(trimmed, "File Name");
        if (trimmed is "." or "..")
        {
            throw FileNameErrors.NameLeadsElsewhere(trimmed);
        }

        return trimmed.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at
            ? throw FileNameErrors.NameForbidden(Characters.At(trimmed, at), Characters.Place(trimmed, at))
            : trimmed;
    }

    /// <summary>The first of <c>name.txt</c>, <c>name-1.txt</c>, <c>name-2.txt</c> … that is not taken.</summary>
    public static string Free(string label, Func<string, bool> taken)
    {
        if (!taken(label))
        {
            return label;
        }

        var stem = Stem(label);
        var extension = label[stem.Length..];
        for (var i = 1; ; i++)
        {
            var candidate = $"{stem}-{i}{extension}";
            if (!taken(candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>What comes before the number of a variant; a dot at the beginning begins no extension.</summary>
    public static string Stem(string label)
    {
        var dot = label.LastIndexOf('.');
        return dot <= 0 ? label : label[..dot];
    }

    private static string LastStep(string? name) => (name ?? "").Replace('\\', '/').Split('/')[^1];

    private static string Safe(string name)
    {
        var safe = new string([.. InvisibleCharacters.Replaced(name).Select(c => IsForbidden(c) ? '_' : c)]).Trim();
        safe = safe is "" or "." or ".." ? "file" : safe;
        return safe.Length <= MaxLength ? safe : Shortened(safe);
    }

    private static bool IsForbidden(char c) => Forbidden.Contains(c);

    private static string Shortened(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= 20 ? name[dot..] : "";
        var stem = name[..(MaxLength - extension.Length)];
        // Half of a surrogate pair is no text.
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd() + extension;
    }
}
