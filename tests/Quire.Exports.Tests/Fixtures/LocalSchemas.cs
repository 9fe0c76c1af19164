using System.Xml;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>
/// Finds schemas in a folder and nowhere else, by their names alone when they are named by an address on the web. The one for
/// <c>xml:lang</c> is that beside the tests where the folder has none.
/// </summary>
internal sealed class LocalSchemas(string folder) : XmlUrlResolver
{
    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        var name = absoluteUri.Segments[^1];
        string[] candidates =
        [
            absoluteUri.IsFile ? absoluteUri.LocalPath : "",
            Path.Combine(folder, name),
            name == "xml.xsd" ? Beside(name) : "",
        ];
        return File.OpenRead(
            candidates.FirstOrDefault(File.Exists) ?? throw new XmlException($"{absoluteUri} is not among the schemas.")
        );
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, "Schemas", name);
}
