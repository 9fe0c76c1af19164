using System.CommandLine;
using System.CommandLine.Parsing;
using Quire.Client;

namespace Quire.Cli.Commands;

/// <summary>Arguments that name things, read into the types of the client so that nothing malformed is ever sent.</summary>
internal static class Targets
{
    private delegate bool TryParse<T>(string? text, out T value);

    public static Argument<CollectionId> Collection(string description = "Alias or number of the collection, or :root.") =>
        new("collection")
        {
            Description = description,
            CustomParser = r => Read<CollectionId>(r, CollectionId.TryParse, "an alias, a number or :root"),
        };

    /// <summary>The collection something is done in or to, after what it is done with.</summary>
    public static Argument<CollectionId> Place() =>
        new("place")
        {
            Description = "Alias or number of the collection, or :root.",
            CustomParser = r => Read<CollectionId>(r, CollectionId.TryParse, "an alias, a number or :root"),
        };

    /// <summary>The number of something that has no other name.</summary>
    public static Argument<long> Number(string what) => new(what) { Description = $"Number of the {what}." };

    public static Argument<DatasetId> Dataset() =>
        new("dataset")
        {
            Description = "Persistent identifier (doi:10.5072/FK2/ABC) or number of the dataset.",
            CustomParser = r =>
                Read<DatasetId>(r, DatasetId.TryParse, "a persistent identifier such as doi:10.5072/FK2/ABC or a number"),
        };

    public static Argument<FileId> File() =>
        new("file")
        {
            Description = "Number or persistent identifier of the file; 'quire file list' shows it.",
            CustomParser = r => Read<FileId>(r, FileId.TryParse, FileForm),
        };

    public static Argument<FileId[]> Files() =>
        new("file")
        {
            Description = "Numbers or persistent identifiers of the files.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = r => [.. r.Tokens.Select(t => Read<FileId>(r, t.Value, FileId.TryParse, FileForm))],
        };

    public static Option<CollectionId> Parent() =>
        new("--in")
        {
            Description = "Collection to put it in. Default: the root.",
            HelpName = "COLLECTION",
            DefaultValueFactory = _ => CollectionId.Root,
            CustomParser = r => Read<CollectionId>(r, CollectionId.TryParse, "an alias, a number or :root"),
        };

    public static Option<CollectionId?> OptionalCollection(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "COLLECTION",
            CustomParser = r => Read<CollectionId>(r, CollectionId.TryParse, "an alias, a number or :root"),
        };

    public static Option<DatasetId?> OptionalDataset(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATASET",
            CustomParser = r =>
                Read<DatasetId>(r, DatasetId.TryParse, "a persistent identifier such as doi:10.5072/FK2/ABC or a number"),
        };

    public static Option<FileId?> OptionalFile(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            CustomParser = r => Read<FileId>(r, FileId.TryParse, FileForm),
        };

    /// <summary>The number of a file, asked of the server where it was named otherwise.</summary>
    public static async Task<long> NumberOfAsync(DataverseClient client, FileId file, CancellationToken cancellationToken) =>
        file.DatabaseId ?? (await client.Files.GetAsync(file, cancellationToken)).DataFile!.Id;

    public static Argument<VersionSelector> VersionNamed(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = r => Read<VersionSelector>(r, VersionSelector.TryParse, VersionForm),
        };

    public static Option<VersionSelector> Version(
        string description = "Which version: 2.1, draft, latest or latest-published. Default: the newest you may see."
    ) =>
        new("--version")
        {
            Description = description,
            HelpName = "VERSION",
            CustomParser = r => Read<VersionSelector>(r, VersionSelector.TryParse, VersionForm),
        };

    /// <summary>An option that takes a number from 1 on.</summary>
    public static Option<int> Count(string name, string description, int usual, params string[] aliases)
    {
        var option = new Option<int>(name, aliases)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && r.GetValueOrDefault<int>() < 1)
            {
                r.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }

    private const string VersionForm = "a version: 2.1, draft, latest or latest-published";
    private const string FileForm = "a number or a persistent identifier such as doi:10.5072/FK2/ABC/DEF";

    private static T? Read<T>(ArgumentResult result, TryParse<T> parse, string form) =>
        Read(result, result.Tokens[0].Value, parse, form);

    private static T? Read<T>(ArgumentResult result, string text, TryParse<T> parse, string form)
    {
        if (parse(text, out var value))
        {
            return value;
        }

        result.AddError($"'{text}' is not {form}.");
        return default;
    }
}
