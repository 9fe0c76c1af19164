using System.Text;

namespace Quire.Repository.Metadata;

/// <summary>The metadata blocks every new installation starts with, as definition files inside this assembly.</summary>
public static class StandardBlocks
{
    /// <summary>The block every dataset is cited by.</summary>
    public const string Citation = "citation";

    /// <summary>Names of the blocks in the order in which they are loaded and shown.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Citation,
        "geospatial",
        "socialscience",
        "astrophysics",
        "biomedical",
        "journal",
        "3dobjects",
    ];

    /// <summary>Opens the definition of one block, UTF-8.</summary>
    /// <exception cref="ArgumentException">The name is not one of <see cref="Names"/>.</exception>
    public static Stream Open(string name) =>
        typeof(StandardBlocks).Assembly.GetManifestResourceStream($"Quire.Repository.Metadata.Blocks.{name}.tsv")
        ?? throw new ArgumentException($"There is no standard metadata block '{name}'.", nameof(name));

    /// <summary>The definition of one block as text.</summary>
    /// <inheritdoc cref="Open"/>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
