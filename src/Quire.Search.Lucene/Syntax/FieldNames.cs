namespace Quire.Search.Lucene.Syntax;

/// <summary>
/// Decides what a name before a colon means. Names of the index's own bookkeeping are no fields here, so no query can reach
/// reader terms.
/// </summary>
internal sealed class FieldNames(SearchSchema schema)
{
    public FieldRef? Find(string name)
    {
        if (SearchFields.TypeOf(name) is { } type)
        {
            return new FieldRef(name, type);
        }
        if (schema.TryGet(name, out var field))
        {
            return new FieldRef(name, field.Type);
        }
        // Facet names are not declared anywhere: the suffix alone says that whole values are meant.
        return IsFacet(name) ? new FieldRef(name, SearchFieldType.Keyword) : null;
    }

    public static bool LooksLikeName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-'))
            {
                return false;
            }
        }
        return text.Length > 0;
    }

    private static bool IsFacet(string name) =>
        LooksLikeName(name)
        && (
            (name.Length > 3 && name.EndsWith("_ss", StringComparison.Ordinal))
            || (name.Length > 2 && name.EndsWith("_s", StringComparison.Ordinal))
        );
}
