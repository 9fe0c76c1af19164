using System.Globalization;

namespace Quire.Client;

/// <summary>What files are called while they are downloaded.</summary>
internal static class PartNames
{
    public const string Ending = ".part";

    /// <summary>
    /// What is put behind the path of each of some files while it is under way, so that no two share a place and none stands in
    /// the place of another file of the dataset, which may be called so.
    /// </summary>
    /// <param name="paths">All paths of the dataset, in the order of a listing: the same for every run.</param>
    public static IReadOnlyDictionary<string, string> EndingsOf(IReadOnlyCollection<string> paths)
    {
        var taken = paths.ToHashSet(StringComparer.Ordinal);
        var endings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(p => !endings.ContainsKey(p)))
        {
            var ending = Ending;
            for (var number = 1; !taken.Add(path + ending); number++)
            {
                ending = string.Create(CultureInfo.InvariantCulture, $".{number}{Ending}");
            }

            endings[path] = ending;
        }

        return endings;
    }
}
