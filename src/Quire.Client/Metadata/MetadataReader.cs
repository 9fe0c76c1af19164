using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>
/// Reads metadata values by name, without walking the tree. A name is that of a field, or of a compound and its child as in
/// <c>author/authorName</c>. Names are unique in an installation, so the block is not needed.
/// </summary>
/// <example>
/// <code>
/// var metadata = (await client.Datasets.VersionAsync("doi:10.5072/FK2/ABC")).Metadata();
/// Console.WriteLine($"{metadata.Text("title")} by {string.Join("; ", metadata.Texts("author/authorName"))}");
/// </code>
/// </example>
public sealed class MetadataReader
{
    private readonly Dictionary<string, MetadataField> _fields = new(StringComparer.Ordinal);

    internal MetadataReader(IReadOnlyDictionary<string, MetadataBlockValues>? blocks)
    {
        foreach (
            var field in (blocks ?? new Dictionary<string, MetadataBlockValues>(StringComparer.Ordinal)).Values.SelectMany(b =>
                b.Fields
            )
        )
        {
            _fields[field.TypeName] = field;
        }
    }

    /// <summary>Names of the filled fields.</summary>
    public IReadOnlyCollection<string> Names => _fields.Keys;

    /// <summary>A field as it is on the wire; null when it is not filled.</summary>
    /// <param name="name">Name of a field that is not a child.</param>
    public MetadataField? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The value, or the first of several; null when the field is not filled.</summary>
    /// <param name="name">Such as <c>title</c> or <c>author/authorName</c>.</param>
    public string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

    /// <summary>All values in order; empty when the field is not filled.</summary>
    /// <param name="name">Such as <c>subject</c> or <c>keyword/keywordValue</c>.</param>
    public IReadOnlyList<string> Texts(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Field(name) is { } field ? Texts(field.Value) : [];
        }

        var child = name[(slash + 1)..];
        return [.. Children(name[..slash]).Where(c => c.ContainsKey(child)).SelectMany(c => Texts(c[child].Value))];
    }

    /// <summary>The compounds of a field, each with the first text of its children by name.</summary>
    /// <param name="name">Name of a compound field, such as <c>author</c>.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Compounds(string name) =>
        [
            .. Children(name)
                .Select(compound =>
                    compound
                        .Where(c => Texts(c.Value.Value).Count > 0)
                        .ToDictionary(c => c.Key, c => Texts(c.Value.Value)[0], StringComparer.Ordinal)
                ),
        ];

    private IReadOnlyList<IReadOnlyDictionary<string, MetadataField>> Children(string name) =>
        Field(name)?.Value is { } value ? value.Compounds ?? (value.Compound is { } one ? [one] : []) : [];

    private static IReadOnlyList<string> Texts(MetadataValue value) => value.Texts ?? (value.Text is { } text ? [text] : []);
}
