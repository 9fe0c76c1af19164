using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quire.Exports.Croissant;
using Quire.Exports.DataCite;
using Quire.Exports.DataverseJson;
using Quire.Exports.Ddi;
using Quire.Exports.DublinCore;
using Quire.Exports.Html;
using Quire.Exports.OaiOre;
using Quire.Exports.SchemaOrg;

namespace Quire.Exports;

/// <summary>The formats an installation offers, found by exact name.</summary>
public sealed class Exporters
{
    private readonly FrozenDictionary<string, IExporter> _byName;

    /// <summary>A registry of the given formats.</summary>
    /// <exception cref="ArgumentException">Two of them share a name.</exception>
    public Exporters(IEnumerable<IExporter> exporters)
    {
        All = [.. exporters];
        _byName = All.ToDictionary(e => e.Name, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The formats that come with the product.</summary>
    public static Exporters BuiltIn { get; } =
        new([
            new DataverseJsonExporter(),
            new OaiDcExporter(),
            new DctermsExporter(),
            new SchemaOrgExporter(),
            new DataCiteExporter(),
            new OpenAireExporter(),
            new OaiOreExporter(),
            new DdiExporter(),
            new OaiDdiExporter(),
            new HtmlExporter(),
            new CroissantExporter(),
            new CroissantSlimExporter(),
        ]);

    /// <summary>All formats, in the order they were given.</summary>
    public ImmutableArray<IExporter> All { get; }

    /// <summary>Finds a format. <c>datacite</c> is not <c>Datacite</c>.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out IExporter? exporter) => _byName.TryGetValue(name, out exporter);
}
