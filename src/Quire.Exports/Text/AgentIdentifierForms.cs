namespace Quire.Exports.Text;

/// <summary>The ways people write identifiers of persons, and the one their schemes link to.</summary>
internal static class AgentIdentifierForms
{
    /// <summary>An identifier without its address, as its scheme writes it; what cannot be read is left as it is.</summary>
    public static string Usual(string scheme, string bare) =>
        scheme switch
        {
            "ORCID" when Compact(scheme, bare) is { Length: 16 } digits =>
                $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}",
            "ISNI" => Compact(scheme, bare),
            "LCNA" => Lccn(Unlabelled(scheme, bare.TrimEnd('/'))),
            _ => bare,
        };

    /// <summary>
    /// Whether the last character is the one the others ask for, where the scheme has such (ISO 7064, MOD 11-2).
    /// </summary>
    public static bool HasItsCheckDigit(string scheme, string usual)
    {
        if (scheme is not ("ORCID" or "ISNI"))
        {
            return true;
        }

        var digits = usual.Replace("-", "", StringComparison.Ordinal);
        var sum = digits[..^1].Aggregate(0, (total, digit) => (total + digit - '0') * 2 % 11);
        var check = (12 - sum) % 11;
        return digits[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }

    private static string Compact(string scheme, string text) =>
        string.Concat(Unlabelled(scheme, text.TrimEnd('/')).Where(c => c is not (' ' or '-' or '\u00A0'))).ToUpperInvariant();

    // "ORCID: 0000-…", "orcid:0000-…", "ISNI 0000 …"
    private static string Unlabelled(string scheme, string text) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? text[scheme.Length..].TrimStart(':', ' ', '\u00A0') : text;

    // As printed, "n  79-21164": blanks mean nothing, and what follows a hyphen has six digits.
    private static string Lccn(string text)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var hyphen = compact.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? compact : compact[..hyphen] + compact[(hyphen + 1)..].PadLeft(6, '0');
    }
}
