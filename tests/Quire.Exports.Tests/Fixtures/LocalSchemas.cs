using System.Xml;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Finds schemas in a folder and nowhere else; the one for <c>xml:lang</c> is that beside the tests.</summary>
internal sealed class LocalSchemas(string folder) : XmlUrlResolver
{
    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        absoluteUri is { IsFile: true } && absoluteUri.LocalPath.StartsWith(folder, StringComparison.Ordinal) ? base.GetEntity(absoluteUri, role, ofObjectToReturn)
        : absoluteUri.Segments[^1] == "xml.xsd" ? File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Schemas", "xml.xsd"))
        : throw new XmlException($"{absoluteUri} is not among the schemas.");
}
