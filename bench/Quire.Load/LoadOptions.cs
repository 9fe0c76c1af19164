using System.Globalization;

namespace Quire.Load;

/// <summary>What to measure and how large.</summary>
/// <param name="Only">Names of rows; empty for all.</param>
/// <param name="Files">Files of the large dataset.</param>
/// <param name="Megabytes">Length of the large file.</param>
/// <param name="Datasets">Documents of the large index.</param>
/// <param name="Collections">Collections that are read and searched.</param>
/// <param name="PerCollection">Datasets in each of them.</param>
/// <param name="Accounts">Accounts that are listed.</param>
/// <param name="Groups">Groups somebody belongs to.</param>
/// <param name="Assignments">Roles given on what they may do something on.</param>
/// <param name="Owned">Datasets of one person, and of the collection that is moved.</param>
/// <param name="Rows">Rows of the long table.</param>
/// <param name="Duration">How long each round of a closed loop runs.</param>
internal sealed record LoadOptions(
    IReadOnlyList<string> Only,
    int Files,
    int Megabytes,
    int Datasets,
    int Collections,
    int PerCollection,
    int Accounts,
    int Groups,
    int Assignments,
    int Owned,
    long Rows,
    TimeSpan Duration
)
{
    public bool Wants(string name) => Only.Count == 0 || Only.Contains(name);

    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions(
            [],
            10_000,
            1024,
            250_000,
            6,
            106,
            100_000,
            1_000,
            10_000,
            10_000,
            10_000_000,
            TimeSpan.FromSeconds(5)
        );
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value");
            options = args[i] switch
            {
                "--only" => options with { Only = value.Split(',') },
                "--files" => options with { Files = int.Parse(value, CultureInfo.InvariantCulture) },
                "--megabytes" => options with { Megabytes = int.Parse(value, CultureInfo.InvariantCulture) },
                "--datasets" => options with { Datasets = int.Parse(value, CultureInfo.InvariantCulture) },
                "--collections" => options with { Collections = int.Parse(value, CultureInfo.InvariantCulture) },
                "--per-collection" => options with { PerCollection = int.Parse(value, CultureInfo.InvariantCulture) },
                "--accounts" => options with { Accounts = int.Parse(value, CultureInfo.InvariantCulture) },
                "--groups" => options with { Groups = int.Parse(value, CultureInfo.InvariantCulture) },
                "--assignments" => options with { Assignments = int.Parse(value, CultureInfo.InvariantCulture) },
                "--owned" => options with { Owned = int.Parse(value, CultureInfo.InvariantCulture) },
                "--rows" => options with { Rows = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Duration = TimeSpan.FromSeconds(int.Parse(value, CultureInfo.InvariantCulture)) },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }
}
