using Quire.Contracts.Access;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Puts a new dataset together from blocks and terms.</summary>
/// <example>
/// <code>
/// var dataset = new DatasetBuilder()
///     .Citation(citation => citation.Title("Temperatures of nests").Author("Ovadia, Noor").Subjects("Earth and Environmental Sciences"))
///     .Block("geospatial", block => block.AddCompound("geographicCoverage", Field.Term("country", "Norway")))
///     .License("CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0");
/// await client.Datasets.CreateAsync("terns", dataset);
/// </code>
/// </example>
public sealed class DatasetBuilder
{
    private readonly Dictionary<string, MetadataBlockValues> _blocks = new(StringComparer.Ordinal);
    private LicenseReference? _license;
    private string? _termsOfUse;
    private string? _datasetType;

    /// <summary>Fills the citation block.</summary>
    /// <param name="fill">Sets its fields.</param>
    public DatasetBuilder Citation(Action<CitationBuilder> fill)
    {
        var citation = new CitationBuilder();
        fill(citation);
        return Block(citation);
    }

    /// <summary>Fills any block.</summary>
    /// <param name="name">Name of the block.</param>
    /// <param name="fill">Sets its fields.</param>
    public DatasetBuilder Block(string name, Action<BlockBuilder> fill)
    {
        var block = new BlockBuilder(name);
        fill(block);
        return Block(block);
    }

    /// <summary>Adds a block, replacing one of the same name.</summary>
    /// <param name="block">The filled block.</param>
    public DatasetBuilder Block(BlockBuilder block)
    {
        _blocks[block.Name] = block.Build();
        return this;
    }

    /// <summary>Licence by name and address as the installation lists it.</summary>
    /// <param name="name">Such as <c>CC BY 4.0</c>.</param>
    /// <param name="uri">Address of its text.</param>
    public DatasetBuilder License(string name, string? uri = null)
    {
        _license = new() { Name = name, Uri = uri };
        return this;
    }

    /// <summary>A licence the installation offers, as <see cref="LicensesClient"/> finds it.</summary>
    /// <param name="license">The licence.</param>
    public DatasetBuilder License(LicenseResponse license) =>
        License(license.Name ?? throw new ArgumentException("The licence has no name.", nameof(license)), license.Uri);

    /// <summary>Custom terms instead of a licence.</summary>
    /// <param name="text">The terms.</param>
    public DatasetBuilder TermsOfUse(string text)
    {
        _termsOfUse = text;
        return this;
    }

    /// <summary>Type of the dataset (6.x), such as <c>software</c>. Default: <c>dataset</c>.</summary>
    /// <param name="type">Name of the type.</param>
    public DatasetBuilder Type(string type)
    {
        _datasetType = type;
        return this;
    }

    /// <summary>
    /// Whether a licence or custom terms were given. Without either nothing can be published on most installations.
    /// </summary>
    public bool HasTerms => _license is not null || _termsOfUse is not null;

    /// <summary>The dataset as the API takes it.</summary>
    public DatasetRequest Build() =>
        new()
        {
            DatasetType = _datasetType,
            DatasetVersion = new()
            {
                License = _license,
                TermsOfUse = _termsOfUse,
                MetadataBlocks = _blocks,
            },
        };
}
