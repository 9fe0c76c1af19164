using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>The sets of categories of a file by their names, and no more of them than are read.</summary>
internal sealed class StataLabelSets
{
    // What is kept of each takes far more memory than it has bytes in the file.
    private const int Most = 5_000_000;

    private readonly Dictionary<string, IReadOnlyList<Category>> _sets = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>The sets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Category>> ByName => _sets;

    /// <summary>Refuses to go on when so many more are too many.</summary>
    public void Demand(long more)
    {
        _count += more;
        if (_count > Most)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file has more than {Most} labels of values, the most that are read."
                )
            );
        }
    }

    /// <summary>Adds a set; the last one of a name counts.</summary>
    public void Add(string name, IReadOnlyList<Category> categories) => _sets[name] = categories;
}
