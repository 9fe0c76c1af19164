namespace Quire.Domain.Metadata;

/// <summary>Text that every database, index and XML export can hold.</summary>
public static class StorableText
{
    /// <summary>
    /// Trims and drops characters that XML 1.0 and PostgreSQL refuse; they come unseen with text from PDF files.
    /// </summary>
    public static string From(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(IsRefused) ? string.Concat(trimmed.Where(c => !IsRefused(c))).Trim() : trimmed;
    }

    /// <summary>Whether a text can be stored as it is.</summary>
    public static bool Is(string text) => !text.Any(IsRefused);

    private static bool IsRefused(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';
}
