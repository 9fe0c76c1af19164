namespace Quire.Web.Depositing.Forms;

/// <summary>One row of a field in a form: its text, or the rows of the fields inside it.</summary>
public sealed class FormRow
{
    /// <summary>What is written; empty in a row of a compound.</summary>
    public string Text { get; init; } = "";

    /// <summary>Texts of the fields inside, by their names.</summary>
    public Dictionary<string, List<string>> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is written.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Children.Values.All(c => c.TrueForAll(string.IsNullOrWhiteSpace));

    /// <summary>All that is written, as one text, to compare with what is written elsewhere.</summary>
    internal string Written =>
        string.Join(
            '\u001e',
            Children
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .SelectMany(c => c.Value.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => $"{c.Key}\u001f{Plain(t)}"))
                .Prepend(Plain(Text))
        );

    /// <summary>Texts of a field inside; one at least, for there is always something to write into.</summary>
    public IReadOnlyList<string> Of(string child) => Children.TryGetValue(child, out var texts) && texts.Count > 0 ? texts : [""];

    // As forms send texts: that alone is no difference.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
