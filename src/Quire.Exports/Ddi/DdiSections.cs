namespace Quire.Exports.Ddi;

/// <summary>Which parts of a description are wanted, by the names of their elements.</summary>
/// <param name="include">Parts that are, whatever else is said.</param>
/// <param name="exclude">Parts that are not; a star alone for all that are not named.</param>
public sealed class DdiSections(IEnumerable<string> include, IEnumerable<string> exclude)
{
    private readonly HashSet<string> _include = new(include, StringComparer.Ordinal);
    private readonly HashSet<string> _exclude = new(exclude, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static DdiSections All { get; } = new([], []);

    /// <summary>Reads lists with commas between the names; null for none.</summary>
    public static DdiSections Parse(string? include, string? exclude) => new(Names(include), Names(exclude));

    /// <summary>Whether a part is wanted.</summary>
    public bool Has(string section) =>
        _include.Contains(section) || (!(_exclude.Count == 1 && _exclude.Contains("*")) && !_exclude.Contains(section));

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
