using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Forms;

/// <summary>What is wrong with a form: what is said on top of it, and beside which field.</summary>
public sealed class FormProblems
{
    /// <summary>Nothing.</summary>
    public static readonly FormProblems None = new([]);

    private readonly ILookup<string, string> _byPath;

    private FormProblems(IReadOnlyList<(string Text, string? Path, string? Field)> all)
    {
        All = all;
        _byPath = all.Where(p => p.Path is not null).ToLookup(p => p.Path!, p => p.Text, StringComparer.Ordinal);
    }

    /// <summary>
    /// Each with what it is about: the path of the place, which may lie outside of the form, and what the field is called.
    /// </summary>
    public IReadOnlyList<(string Text, string? Path, string? Field)> All { get; }

    /// <summary>A refusal, or what it sums up.</summary>
    internal static FormProblems Of(RepositoryError refusal, MetadataSchema schema, Wording texts) =>
        refusal.Problems.Count == 0
            ? new([(Refusals.TextOf(refusal, texts), null, null)])
            : new([.. refusal.Problems.Select(p => (Refusals.TextOf(p, texts), (string?)p.Path, NameOf(p.Path, schema, texts)))]);

    /// <summary>One sentence about the whole form.</summary>
    internal static FormProblems Said(string text) => new([(text, null, null)]);

    /// <summary>What is wrong at a place.</summary>
    public IEnumerable<string> At(string path) => _byPath[path];

    /// <summary>Whether anything is wrong with a field or inside it.</summary>
    public bool Concern(FieldType field) => _byPath.Any(p => FieldOf(p.Key) == field.Name);

    /// <summary>Id of the element a place is shown as.</summary>
    public static string IdOf(string path) =>
        "f-"
        + path.Replace("].", "-", StringComparison.Ordinal)
            .Replace('[', '-')
            .Replace("]", "", StringComparison.Ordinal)
            .Replace('.', '-');

    /// <summary>Name of the field a path begins with.</summary>
    public static string FieldOf(string path) => path.IndexOfAny(['[', '.']) is > 0 and var end ? path[..end] : path;

    private static string? NameOf(string path, MetadataSchema schema, Wording texts)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        return schema.TryGetField(FieldOf(last), out var field) ? FieldWords.WholeTitleOf(field, schema, texts) : null;
    }
}
