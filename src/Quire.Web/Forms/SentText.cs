namespace Quire.Web.Forms;

/// <summary>Texts as people mean them who typed them into a form: without what stands around them.</summary>
internal static class SentText
{
    /// <summary>A text; empty where the form has none.</summary>
    public static string Of(IReadOnlyDictionary<string, string> form, string name) =>
        form.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();

    /// <summary>Lines that are not blank.</summary>
    public static IReadOnlyList<string> LinesOf(IReadOnlyDictionary<string, string> form, string name) =>
        Of(form, name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
