using System.Text.Json.Nodes;

namespace Quire.Testing.Samples;

/// <summary>
/// A sample collection on disk: <c>NAME.json</c> describes it, <c>dataverses/</c> holds collections below it and
/// <c>datasets/</c> its datasets, each with <c>files/</c> and descriptions of them under <c>.filemetadata/</c>.
/// </summary>
public sealed record Sample(string Folder)
{
    public static IReadOnlyList<string> Names { get; } =
    ["cars", "dataverseno", "earthquake", "ecastro", "HCPDS", "open-source-at-harvard", "pums", "ubiquity-press"];

    /// <summary>Where the samples are; null where there are none.</summary>
    public static string? Root =>
        RepositoryRoot.Shared is { } shared && Directory.Exists(Path.Combine(shared, "fixtures", "samples"))
            ? Path.Combine(shared, "fixtures", "samples")
            : null;

    /// <summary>The JSON that describes the collection or dataset.</summary>
    public JsonNode Description => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, Path.GetFileName(Folder) + ".json")))!;

    public IEnumerable<Sample> Collections => Below("dataverses");

    public IEnumerable<Sample> Datasets => Below("datasets");

    /// <summary>The files of a dataset.</summary>
    public IEnumerable<SampleFile> Files
    {
        get
        {
            var files = Path.Combine(Folder, "files");
            return !Directory.Exists(files)
                ? []
                : Directory
                    .EnumerateFiles(files, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(path =>
                    {
                        var relative = Path.GetRelativePath(files, path);
                        var description = Path.Combine(Folder, ".filemetadata", relative);
                        return new SampleFile(
                            Path.GetFileName(path),
                            Path.GetDirectoryName(relative)!,
                            File.ReadAllBytes(path),
                            File.Exists(description) ? JsonNode.Parse(File.ReadAllText(description))!.AsObject() : []
                        );
                    });
        }
    }

    private IEnumerable<Sample> Below(string kind)
    {
        var folder = Path.Combine(Folder, kind);
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(f => new Sample(f))
            : [];
    }
}
