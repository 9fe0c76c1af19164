namespace Quire.Exports.DataCite;

/// <summary>The one language of a dataset.</summary>
internal static class Languages
{
    /// <summary>
    /// The ISO 639 code the vocabulary gives the language; null when there is none or several: the schema has room for the
    /// primary one only, and which that is nobody said.
    /// </summary>
    public static string? CodeOf(ExportedVersion version)
    {
        var languages = version.Metadata.Texts("language").Take(2).ToList();
        if (languages.Count != 1 || !version.Schema.TryGetField("language", out var field))
        {
            return null;
        }

        var code = field.Vocabulary.FirstOrDefault(v => v.Value == languages[0])?.Identifier;
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetter) ? code : null;
    }
}
