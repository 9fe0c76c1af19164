using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quire.Client;

/// <summary>How ids of datasets and files are written: a number, or a persistent identifier.</summary>
internal static class ObjectIdText
{
    /// <summary>Reads either; anything else is not guessed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out long? number, out PersistentId? persistent)
    {
        (number, persistent) = (null, null);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > 0)
        {
            number = digits;
            return true;
        }

        if (PersistentId.TryParse(text, out var identifier))
        {
            persistent = identifier;
            return true;
        }

        return false;
    }

    /// <summary>What is thrown for a text that is neither.</summary>
    public static FormatException Unreadable(string text) =>
        new($"'{text}' is neither a number nor a persistent identifier such as doi:10.5072/FK2/ABC.");

    /// <summary>The number or the persistent identifier, whichever there is.</summary>
    public static string Of(long? number, PersistentId? persistent) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? persistent?.ToString() ?? "";
}
