using System.Text.RegularExpressions;

namespace Quire.Repository.Metadata.Texts;

/// <summary>Codes of languages as people and language packs write them: <c>de</c>, <c>fr_CA</c>, <c>pt-BR</c>.</summary>
internal static partial class LanguageCode
{
    /// <summary>The code as it is kept; null for no code.</summary>
    public static string? Of(string text) => Code().IsMatch(text) ? text.ToLowerInvariant().Replace('_', '-') : null;

    [GeneratedRegex("^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
