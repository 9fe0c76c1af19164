using System.Text.Encodings.Web;
using System.Text.Json;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>
/// An installation as a version of the program left it: its database as SQL text, its data folder as text, what is in it, and
/// what it answered then.
/// </summary>
internal sealed class Recording(string folder)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the recordings are, a folder for each version and in it one for each database.</summary>
    public static string Home { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Server.Tests", "Upgrades", "Recorded");

    /// <summary>Names of the versions recorded.</summary>
    public static IReadOnlyList<string> Versions =>
        [.. Directory.GetDirectories(Home).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static Recording Of(string version, DatabaseKind database) => new(Path.Combine(Home, version, $"{database}"));

    public string Database
    {
        get => File.ReadAllText(Path.Combine(folder, "database.sql"));
        set => Write("database.sql", value);
    }

    public string Files
    {
        get => File.ReadAllText(Path.Combine(folder, "folder.txt"));
        set => Write("folder.txt", value);
    }

    public RecordedFacts Facts
    {
        get => JsonSerializer.Deserialize<RecordedFacts>(File.ReadAllText(Path.Combine(folder, "facts.json")))!;
        set => Write("facts.json", JsonSerializer.Serialize(value, Readable) + "\n");
    }

    /// <summary>Each answer, on a line of its own: who asked and the path, and what came.</summary>
    public SortedDictionary<string, string> Answers
    {
        get =>
            new(
                File.ReadLines(Path.Combine(folder, "answers.txt"))
                    .Chunk(2)
                    .ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        set => Write("answers.txt", string.Concat(value.Select(a => $"{a.Key}\n{a.Value}\n")));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), text);
    }
}
