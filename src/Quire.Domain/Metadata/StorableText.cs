using System.Text;

namespace Quire.Domain.Metadata;

/// <summary>Text that every database, index and XML export can hold.</summary>
public static class StorableText
{
    /// <summary>
    /// Trims and takes out characters that XML 1.0 and PostgreSQL refuse; they come unseen with text from PDF files and from
    /// spreadsheets, where they stand between words: a blank takes their place unless there is one.
    /// </summary>
    public static string From(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(IsRefused) ? Parted(trimmed).Trim() : trimmed;
    }

    /// <summary>The same for texts of which blanks at their ends are kept.</summary>
    public static string Untrimmed(string text) => text.Any(IsRefused) ? Parted(text) : text;

    private static string Parted(string text)
    {
        var parted = new StringBuilder(text.Length);
        var between = false;
        foreach (var c in text)
        {
            if (IsRefused(c))
            {
                between = true;
                continue;
            }

            if (between && !char.IsWhiteSpace(c) && parted.Length > 0 && !char.IsWhiteSpace(parted[^1]))
            {
                parted.Append(' ');
            }

            parted.Append(c);
            between = false;
        }

        return parted.ToString();
    }

    /// <summary>Whether a text can be stored as it is.</summary>
    public static bool Is(string text) => !text.Any(IsRefused);

    private static bool IsRefused(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';
}
